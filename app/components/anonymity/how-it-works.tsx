import { FEWEST_TO_MOVE } from "#app/domain/release/snapshot.ts"
import { FEWEST_FURTHER, FEWEST_TOGETHER } from "#app/domain/tally.ts"
import { RoadDrawing } from "./road-drawing.tsx"

const STEPS = [
  {
    name: "Your browser makes a ballot.",
    words:
      "It draws a long code by lot, and makes from it a ballot for every name in your area. The code never leaves your browser.",
  },
  {
    name: "It covers the ballot.",
    words:
      "It mixes the ballot with a number that only your browser knows. Think of an envelope lined with carbon paper.",
  },
  {
    name: "We sign it without seeing it.",
    words:
      "You are signed in now, so we know that you get one pass and no more. We sign through the cover. We note that your account took a pass for this area this year, and one fingerprint of the cover.",
  },
  {
    name: "Your browser takes the cover off.",
    words: "Now it has ballots with our signature that we have never seen. And it signs you out.",
  },
  {
    name: "Days later, a ballot comes from nobody we know.",
    words:
      "There is no account and no cookie with it. We see that the signature is ours. We cannot tell whose ballot it is. The rating is locked in a box at once, and all boxes are the same size.",
  },
  {
    name: "By night the boxes are opened.",
    words: `A program of its own opens them where enough new ratings of one area wait: the first ${FEWEST_TOGETHER} of a year, then ${FEWEST_FURTHER} at a time. It mixes them by lot, and stores them with the quarter of the year but no day. Then its key is destroyed. In quiet areas ratings wait until the year is over, and are then stored together with others from the whole country.`,
  },
  {
    name: "Once a month the stars move.",
    words: `All at once, in half stars, and only where at least ${FEWEST_TO_MOVE} ratings have changed.`,
  },
] as const

/** The road of a ballot: drawn, and the same in words. */
export function HowItWorks() {
  return (
    <>
      <h2 id="how">How it works</h2>
      <p>This is the road of a rating when your browser runs JavaScript, as nearly all do.</p>
      <figure className="road card">
        <RoadDrawing />
      </figure>
      <ol className="walk">
        {STEPS.map(({ name, words }) => (
          <li key={name}>
            <p>
              <b>{name}</b> {words}
            </p>
          </li>
        ))}
      </ol>
      <p>
        The sums behind steps 1 to 5 are a public standard for blind signatures,{" "}
        <a href="https://www.rfc-editor.org/rfc/rfc9474" rel="noreferrer">
          RFC 9474
        </a>
        . We did not invent them.
      </p>
    </>
  )
}
