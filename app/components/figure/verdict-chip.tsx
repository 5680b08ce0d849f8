import { VERDICT_WORDS, type Verdict } from "#app/domain/verdict.ts"

/** A verdict is a sign, a word and a colour, never a colour alone. `year` is said where it is not this year's. */
export function VerdictChip({ verdict, year }: { verdict: Verdict; year?: number | undefined }) {
  const sign = verdict === "not-published" ? "too-few" : verdict
  return (
    <span className={`chip chip--${verdict}`}>
      <svg className="sign" aria-hidden="true" focusable="false">
        <use href={`#sign-${sign}`} />
      </svg>
      {VERDICT_WORDS[verdict]}
      {year === undefined ? null : ` in ${year}`}
    </span>
  )
}
