import { Notice } from "../notice.tsx"

/** A programme that ended long ago, or has not begun: nobody there answers us any more. */
export function NotOpen({ name, programme }: { name: string; programme: string }) {
  return (
    <>
      <h1>We cannot pass on a complaint about {name}</h1>
      <Notice>
        <p>
          {programme} has ended, or has not begun, so nobody at {name} answers us for it.
        </p>
      </Notice>
      <p>
        You can still write to the provider in your own name, and go to the{" "}
        <a href="https://www.gov.uk/complain-independent-case-examiner">Independent Case Examiner</a> within six months
        of its final response.
      </p>
      <p>
        <a href="/complain">Complain about somebody else</a>
      </p>
    </>
  )
}
