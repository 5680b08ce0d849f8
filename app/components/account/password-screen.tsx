import { Button } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { NewPasswordField } from "../join-screens.tsx"
import { PasswordAgainField } from "./password-again.tsx"

/** Neither password is ever shown again, not even to the person who typed it. */
export function PasswordScreen({ problems }: { problems: Problems | undefined }) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Change your password</h1>
      <p>Every other browser where you are signed in is signed out.</p>
      <p>
        Other sites send a letter when a password changes. We cannot: we do not have your address. So nobody is told,
        and you neither.
      </p>
      <form method="post" noValidate>
        <PasswordAgainField error={problems?.password} />
        <NewPasswordField name="newPassword" label="Your new password" error={problems?.newPassword} />
        <Button>Change my password</Button>
      </form>
      <p>
        <a href="/reset?next=/account">I have forgotten my password</a>
      </p>
      <p>
        <a href="/account">Back to your account</a>
      </p>
    </>
  )
}
