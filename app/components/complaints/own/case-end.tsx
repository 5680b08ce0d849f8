import { Button } from "../../button.tsx"
import { ReceiptForm } from "./receipt-form.tsx"

type Props = Readonly<{ receipt: string; mayWithdraw: boolean }>

/** Ways out, and the proof, which outlives both. */
export function CaseEnd({ receipt, mayWithdraw }: Props) {
  return (
    <section>
      <h2>Keep, withdraw or erase</h2>
      <ReceiptForm receipt={receipt} action="/receipt/proof">
        <p>
          The proof says that you complained, on which day and in which words. It works even after you erase everything.
        </p>
        <Button look="quiet">See and print the proof</Button>
      </ReceiptForm>
      <ReceiptForm receipt={receipt} group>
        {mayWithdraw ? (
          <Button name="step" value="ask-withdraw" look="quiet">
            Withdraw it
          </Button>
        ) : null}
        <Button name="step" value="ask-erase" look="warning">
          Erase everything
        </Button>
      </ReceiptForm>
    </section>
  )
}

type AskProps = Readonly<{ what: "withdraw" | "erase"; receipt: string; version: number }>

/** Once more, because it is for good. */
export function AskOnceMore({ what, receipt, version }: AskProps) {
  return (
    <>
      <h1>{what === "erase" ? "Erase everything?" : "Withdraw your complaint?"}</h1>
      {what === "erase" ? (
        <p>
          Your words, every message and this receipt go at once, and nobody can bring them back. What a provider has
          been shown already, it may still have. That there was a complaint, of which kind and in which month, stays to
          be counted. Your proof keeps working: print it first.
        </p>
      ) : (
        <p>
          Nobody works on it any more, and the provider is not asked again. You can still read it with your receipt, and
          print letters. You cannot bring it back: you would have to complain anew.
        </p>
      )}
      <ReceiptForm receipt={receipt} version={version} group>
        <Button name="step" value={what} look="warning">
          {what === "erase" ? "Erase it for good" : "Withdraw it"}
        </Button>
        <Button name="step" value="status" look="quiet">
          Keep it
        </Button>
      </ReceiptForm>
    </>
  )
}

export function Erased() {
  return (
    <>
      <h1>It is erased</h1>
      <p className="lead">Your words and all messages are gone, and your receipt opens nothing any more.</p>
      <p>
        This page is the last that knows of it. Your browser’s history still shows that you were on this site. Clear it
        if somebody else may look at it.
      </p>
      <p>
        <a href="/exit">Leave this site</a>
      </p>
    </>
  )
}
