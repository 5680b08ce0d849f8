import { CodeBox } from "../code-box.tsx"
import { Notice } from "../notice.tsx"
import { RoadStep } from "./road-step.tsx"

/** The end of the road: the receipt, which may be skipped. */
export function RatingSent(props: { name: string; area: string; receipt: string; paper: boolean }) {
  const { name, area, receipt, paper } = props
  return (
    <>
      <RoadStep at="receipt" />
      <h1>We have it. Thank you</h1>
      <p>
        Your rating of {name} waits, sealed, until enough new ratings of your area have come in: the first ten of a
        year, then twenty at a time. Where fewer come, it waits until the end of January. Then it is counted, together
        with theirs. Stars change once a month, and only when ten ratings have come in.
      </p>
      <CodeBox heading="Your receipt" code={receipt}>
        <p>
          With this you can see whether your rating is counted, change it, or take it back. It never shows your stars.
          We cannot send it to you again. You may skip it.
        </p>
      </CodeBox>
      <p>
        <b>Can this hurt your benefits?</b> Rating is no part of your claim, and we tell nobody who rated. Nobody may
        ask you to show your receipt. If somebody does, you need not have kept it, and you can{" "}
        <a href="/pressure">tell us about it</a>.
      </p>
      {paper ? null : (
        <p>
          Met another provider in this area? The same pass works once for each of them.{" "}
          <a href={`/rate/where?area=${area}`}>Rate another provider</a>
        </p>
      )}
      <p data-when-kept="" hidden>
        Your pass stays in this browser. Whoever opens this page on your phone could see that you have one, and take a
        rating back. <a href="/pass">Look at it, or remove it</a>
      </p>
    </>
  )
}

export function NotRatable({ name, programme }: { name: string; programme: string }) {
  return (
    <>
      <h1>{name} cannot be rated any more</h1>
      <Notice>
        <p>
          {programme} has ended, or has not begun. Its providers stay on this site as history. You can rate a provider
          of a programme that runs today.
        </p>
      </Notice>
      <p>
        <a href="/rate/where">Find who you meet today</a>
      </p>
    </>
  )
}
