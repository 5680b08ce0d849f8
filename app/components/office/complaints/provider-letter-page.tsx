import { type Day, dayInWords } from "#app/domain/calendar.ts"
import type { ProviderLetter } from "#app/domain/complaints/provider-letter.ts"
import type { ShownToProvider } from "#app/domain/complaints/shown.ts"
import { ShownCase } from "../../portal/shown-case.tsx"

type Props = Readonly<{
  letter: ProviderLetter
  recipient: string
  on: Day
  cases: readonly Readonly<{ reference: string; shown: ShownToProvider }>[]
}>

/** The letter as it stands on paper; the same words as the PDF. */
export function ProviderLetterPage({ letter, recipient, on, cases }: Props) {
  return (
    <article className="letter-page card">
      <p className="as-typed">{recipient}</p>
      <p>{dayInWords(on)}</p>
      <h2>{letter.heading}</h2>
      {letter.opening.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {cases.map(({ reference, shown }) => (
        <section key={reference}>
          <h3>Complaint {reference}</h3>
          <ShownCase shown={shown} />
        </section>
      ))}
      <h3>What we ask of you</h3>
      {letter.closing.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </article>
  )
}
