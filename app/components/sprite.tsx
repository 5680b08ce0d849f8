/** A five-pointed star on a square of 20. */
export const STAR = "M10 1.6l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L10 15l-5.3 2.8 1.1-5.9L1.5 7.8l5.9-.8z"
const LEFT_HALF = "M10 1.6V15l-5.3 2.8 1.1-5.9L1.5 7.8l5.9-.8z"
const ROWS = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Every drawing that is used more than once, drawn once: a table of fifty ratings then costs fifty `<use>`. */
export function Sprite() {
  return (
    <svg className="govuk-visually-hidden" width="0" height="0" aria-hidden="true" focusable="false">
      <path id="star-on" className="star-on" d={STAR} />
      <path id="star-half" className="star-on" d={LEFT_HALF} />
      <path id="star-edge" className="star-edge" d={STAR} />
      <symbol id="star-cup" viewBox="0 0 20 20">
        <path className="star-cup" d={STAR} />
        <use href="#star-edge" />
      </symbol>
      {ROWS.map((halfStars) => (
        <symbol key={halfStars} id={`stars-${halfStars}`} viewBox="0 0 108 20">
          {[0, 1, 2, 3, 4].map((place) => (
            <StarAt key={place} place={place} halves={halfStars - place * 2} />
          ))}
        </symbol>
      ))}
      <symbol id="sign-meets" viewBox="0 0 16 16">
        <path d="M2 8.5l4 4L14 3.5" fill="none" stroke="currentColor" strokeWidth="2.6" />
      </symbol>
      <symbol id="sign-below" viewBox="0 0 16 16">
        <path d="M1.5 3.5h13L8 13.5z" fill="currentColor" />
      </symbol>
      <symbol id="sign-near-the-line" viewBox="0 0 16 16">
        <path d="M1 6q3.5-3.5 7 0t7 0M1 11q3.5-3.5 7 0t7 0" fill="none" stroke="currentColor" strokeWidth="2.2" />
      </symbol>
      <symbol id="sign-too-few" viewBox="0 0 16 16">
        <path d="M1 10h3M6.5 10h3M12 10h3" fill="none" stroke="currentColor" strokeWidth="3" />
      </symbol>
    </svg>
  )
}

function StarAt({ place, halves }: { place: number; halves: number }) {
  const x = place * 22
  return (
    <>
      {halves >= 2 ? <use href="#star-on" x={x} /> : halves === 1 ? <use href="#star-half" x={x} /> : null}
      <use href="#star-edge" x={x} />
    </>
  )
}
