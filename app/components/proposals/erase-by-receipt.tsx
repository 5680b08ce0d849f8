import { Button } from "../button.tsx"

type Noun = "suggestion" | "idea"

/** Erasing is for good, so it asks once more. */
export function AskErasure({ noun, receipt }: Readonly<{ noun: Noun; receipt: string }>) {
  return (
    <>
      <h1>Erase your {noun}?</h1>
      <p>
        Your words, the {noun}’s page, what was answered and all support for it will be gone at once, and for good. The
        receipt will open nothing any more.
      </p>
      <form method="post" action={`/receipt/${noun}`} className="govuk-button-group">
        <input type="hidden" name="receipt" value={receipt} />
        <Button name="step" value="erase" look="warning">
          Erase it for good
        </Button>
        <Button name="step" value="status" look="quiet">
          Keep it
        </Button>
      </form>
    </>
  )
}

/** After it; `all` is where all of them stand. */
export function Erased({ noun, all }: Readonly<{ noun: Noun; all: string }>) {
  return (
    <>
      <h1>Your {noun} is erased</h1>
      <p>Nothing of your words is left with us. You can throw the receipt away.</p>
      <p>
        <a href={all}>All {noun}s</a>
      </p>
    </>
  )
}
