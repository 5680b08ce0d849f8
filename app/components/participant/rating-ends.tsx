import { CodeBox } from "../code-box.tsx"
import { Notice } from "../notice.tsx"
import { TextField } from "../text-field.tsx"
import { RoadStep } from "./road-step.tsx"

/** Asked above the questions, where the form does not carry the pass along yet. */
export function PassCode({ typed, problem }: { typed: string; problem: string | undefined }) {
  return (
    <TextField
      name="code"
      label="The code of your rating pass"
      hint={
        <>
          16 letters and numbers. <a href="/rate/where">I do not have a pass yet</a>
        </>
      }
      value={typed}
      error={problem}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      width={30}
    />
  )
}

/** The end of the road: the receipt, which may be skipped. */
export function RatingSent({ name, receipt }: { name: string; receipt: string }) {
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
        Nobody may ask you to show it. If somebody does, you need not have kept it.{" "}
        <a href="/receipt">What a receipt can do</a>
      </p>
      <p>
        Met another provider in this area? The same pass works once for each of them.{" "}
        <a href="/rate/where">Rate another provider</a>
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
