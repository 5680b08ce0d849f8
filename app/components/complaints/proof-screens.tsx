import { dayInWords } from "#app/domain/calendar.ts"
import type { FilingStatement } from "#app/domain/complaints/filing-proof.ts"
import { Button } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { More, Notice } from "../notice.tsx"
import { PrintButton } from "../print-button.tsx"
import { SummaryList } from "../summary-list.tsx"
import { ReceiptForm } from "./own/receipt-form.tsx"
import { ProofForm } from "./proof-form.tsx"

/** The proof of one's own complaint, to print or to keep as a file. */
export function ProofSheet({ text, receipt }: { text: string; receipt: string }) {
  return (
    <>
      <h1>Proof that you complained</h1>
      <div className="not-on-paper">
        <p>
          Print it, or keep the file. Anybody you give it to can check it on this site, for as long as the site is
          there: the examiner, a court, an adviser. It holds your words, and neither your receipt nor your name.
        </p>
        <div className="govuk-button-group">
          <PrintButton />
          <ReceiptForm receipt={receipt} action="/receipt/proof/file">
            <Button look="quiet">Get it as a file</Button>
          </ReceiptForm>
          <ReceiptForm receipt={receipt}>
            <Button look="quiet">Back to my complaint</Button>
          </ReceiptForm>
        </div>
      </div>
      <pre className="proof" dir="auto">
        {text}
      </pre>
    </>
  )
}

type CheckProps = Readonly<{ typed: string; problems: Problems | undefined; publicKey: string }>

/** For whoever was given a proof. */
export function CheckProof({ typed, problems, publicKey }: CheckProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Check a proof of filing</h1>
      <p>
        Whoever complains here gets a signed proof of the day and the words. Paste one, and we tell you whether we
        signed it. We keep nothing of it.
      </p>
      <ProofForm typed={typed} problem={problems?.proof} />
      <More summary="How to check it without us">
        <p>
          The signature is Ed25519, written in base64url. It covers the five lines from the first to the one with the
          SHA-256, joined by single line feeds, in UTF-8. This is the public key:
        </p>
        <pre className="proof">{publicKey}</pre>
      </More>
    </>
  )
}

type Checked =
  | Readonly<{ stands: "unreadable" | "not-ours" }>
  | Readonly<{ stands: "proved"; statement: FilingStatement; words: "same" | "other" | "none" }>

const WORDS_STAND = {
  same: "They are word for word those that were filed.",
  other:
    "They are not those that were filed. Something in them was changed, or lost when they were copied. The statement itself is true.",
  none: "No words came with it. The statement itself is true.",
} as const

/** What a proof proves. */
export function ProofChecked({ found }: { found: Checked }) {
  if (found.stands !== "proved") {
    return (
      <>
        <h1>We did not sign this</h1>
        <Notice tone="warning">
          <p>
            It looks like a proof of ours, and the signature does not fit what stands above it. Somebody changed it, or
            a sign was lost when it was copied.
          </p>
        </Notice>
        <CheckAnother />
      </>
    )
  }
  const { reference, about, filedOn, digest } = found.statement
  return (
    <>
      <h1>{found.words === "other" ? "The statement is ours, the words are not" : "This proof is ours"}</h1>
      <SummaryList
        rows={[
          { name: "Reference", value: reference },
          { name: "About", value: about },
          { name: "Filed on", value: dayInWords(filedOn) },
          { name: "The words below it", value: WORDS_STAND[found.words] },
          { name: "SHA-256 of the words", value: <code className="hash">{digest}</code> },
        ]}
      />
      <p>It says that these words about this provider were here on that day. It does not say who wrote them.</p>
      <CheckAnother />
    </>
  )
}

function CheckAnother() {
  return (
    <p>
      <a href="/receipt/proof">Check another proof</a>
    </p>
  )
}
