import type { LetterKind } from "#app/domain/complaints/letter.ts"
import { LETTER_WORDS } from "#app/domain/complaints/letters/letter-for.ts"
import type { LetterText } from "#app/domain/complaints/letters/letter-text.ts"
import { Button } from "../../button.tsx"
import { Notice } from "../../notice.tsx"
import { PrintButton } from "../../print-button.tsx"
import { LetterSheet } from "../letter-sheet.tsx"
import { ReceiptForm } from "./receipt-form.tsx"

type Props = Readonly<{
  kind: LetterKind
  letter: LetterText
  receipt: string
  /** Whether the typeface of our PDFs has every sign of it. */
  isDrawable: boolean
}>

/** A letter that was made of what was filed: what to do with it, and then the letter itself. */
export function LetterPage({ kind, letter, receipt, isDrawable }: Props) {
  const { name, why, send } = LETTER_WORDS[kind]
  return (
    <>
      <div className="not-on-paper">
        <h1>{name}</h1>
        <p className="lead">{why}</p>
        <ol>
          {send.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <div className="govuk-button-group">
          <PrintButton />
          {isDrawable ? (
            <ReceiptForm receipt={receipt} action="/receipt/letter/file">
              <Button name="letter" value={kind} look="quiet">
                Get it as a PDF
              </Button>
            </ReceiptForm>
          ) : null}
          <ReceiptForm receipt={receipt}>
            <Button look="quiet">Back to my complaint</Button>
          </ReceiptForm>
        </div>
        {isDrawable ? null : (
          <p>Our PDFs cannot hold every letter that you wrote. This page holds them all: print it.</p>
        )}
      </div>
      <LetterSheet letter={letter} />
    </>
  )
}

/** A letter that was right before something changed. */
export function NoSuchLetter({ receipt }: { receipt: string }) {
  return (
    <>
      <h1>This letter does not fit where your complaint stands now</h1>
      <Notice>
        <p>Something has changed since you opened the page. The letters that are right now stand on it.</p>
      </Notice>
      <ReceiptForm receipt={receipt}>
        <Button>Back to my complaint</Button>
      </ReceiptForm>
    </>
  )
}
