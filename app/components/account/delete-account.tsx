import { Button } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { PasswordAgainField } from "./password-again.tsx"

/** Deleting, with its one consequence said first. `markedYear`: the last year of which a mark stays, or null. */
export function DeleteAccount({ markedYear, error }: { markedYear: number | null; error: string | undefined }) {
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">Delete your account</h2>
      {markedYear === null ? (
        <p>You have taken no rating pass that still works, so nothing at all stays with us.</p>
      ) : (
        <Notice tone="warning" heading="One thing stays for a while">
          <p>
            Until 31 January {markedYear + 1} we keep a scrambled mark for each rating pass you took, so nobody can rate
            twice by deleting and joining again. Then we destroy the key to the marks, and nothing is left.
          </p>
        </Notice>
      )}
      <p>Ratings you have sent stay. To take one back, use its receipt.</p>
      <form method="post" noValidate>
        <PasswordAgainField error={error} />
        <Button look="warning">Delete my account</Button>
      </form>
    </section>
  )
}

export function AccountGone() {
  return (
    <>
      <h1>Your account is deleted</h1>
      <p className="lead">You are signed out. Your browser’s history still shows that you were here.</p>
      <p>
        Clear the history if somebody else may look at it. <a href="/">Go to the front page</a>
      </p>
    </>
  )
}
