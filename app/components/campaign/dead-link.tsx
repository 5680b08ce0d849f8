import { UNCONFIRMED_DAYS } from "#app/domain/campaign/supporter.ts"

/** In place of what a letter's link leads to. */
export function DeadLink({ reason }: { reason: "cut" | "strange" | "gone" }) {
  if (reason === "cut") {
    return (
      <>
        <h1>This link is not whole</h1>
        <p>
          Your mail program has cut off its end, or a part was not copied. Go back to the letter and press the button
          there, or copy the whole link, to its last sign.
        </p>
        <OtherWays />
      </>
    )
  }
  if (reason === "gone") {
    return (
      <>
        <h1>There is nothing behind this link any more</h1>
        <p>
          Either the signature was erased because somebody left the campaign, or nobody confirmed it for{" "}
          {UNCONFIRMED_DAYS} days. We keep nothing of it.
        </p>
        <OtherWays />
      </>
    )
  }
  return (
    <>
      <h1>This link is none of ours</h1>
      <p>Check that it is the one from our letter, with nothing before or after it.</p>
      <OtherWays />
    </>
  )
}

function OtherWays() {
  return (
    <ul>
      <li>
        <a href="/campaign/sign">Sign again</a>
      </li>
      <li>
        <a href="/campaign">Go to the campaign</a>
      </li>
      <li>
        <a href="/contact">Ask us for help</a>
      </li>
    </ul>
  )
}
