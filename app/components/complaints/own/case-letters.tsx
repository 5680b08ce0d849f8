import type { LetterKind } from "#app/domain/complaints/letter.ts"
import { LETTER_WORDS } from "#app/domain/complaints/letters/letter-for.ts"
import { Button } from "../../button.tsx"
import { ReceiptForm } from "./receipt-form.tsx"

/** The letters that are right now, the one to send first at the top. */
export function CaseLetters({ letters, receipt }: { letters: readonly LetterKind[]; receipt: string }) {
  if (letters.length === 0) return null
  return (
    <section>
      <h2>Letters, ready to sign</h2>
      <p>
        To get money back or an adjustment, you need to give your name. Here is the letter, made of what you wrote. You
        fill in your name by hand: we never ask for it.
      </p>
      <ul className="letters">
        {letters.map((letter) => (
          <li key={letter} className="card">
            <h3>{LETTER_WORDS[letter].name}</h3>
            <p>{LETTER_WORDS[letter].why}</p>
            <ReceiptForm receipt={receipt} action="/receipt/letter">
              <Button name="letter" value={letter} look="quiet">
                Open<span className="govuk-visually-hidden">: {LETTER_WORDS[letter].name}</span>
              </Button>
            </ReceiptForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
