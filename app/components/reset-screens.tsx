import { Button } from "./button.tsx"
import { ErrorSummary, type Problems } from "./error-summary.tsx"
import { AddressField, NewPasswordField } from "./join-screens.tsx"
import { DigitsField, LetterAgain, type LetterPost, LetterSent } from "./letter-sent.tsx"
import { Honeypot } from "./proof-fields.tsx"

type Screen = Readonly<{ address: string; next: string; problems: Problems | undefined }>

/** `next` is the page the visit goes on to. */
export function ResetScreen(props: Screen & { challenge: string }) {
  const { address, next, problems, challenge } = props
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Choose a new password</h1>
      <p>Type the address you joined with. We send one letter with six digits to it.</p>
      <form method="post" data-challenge={challenge} noValidate>
        <input type="hidden" name="next" value={next} />
        <Honeypot />
        <AddressField address={address} error={problems?.address} />
        <Button name="step" value="ask">
          Send me the letter
        </Button>
      </form>
    </>
  )
}

/** Digits and the new password; the same page whether or not there is an account. */
export function NewPasswordScreen(props: Screen & { token: string; post: LetterPost }) {
  const { address, next, token, problems, post } = props
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Look for our letter</h1>
      <LetterSent address={address} post={post} />
      <form method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="address" value={address} />
        <input type="hidden" name="next" value={next} />
        <DigitsField error={problems?.digits} />
        <NewPasswordField label="Your new password" error={problems?.password} />
        <p>This signs you out everywhere else.</p>
        <Button name="step" value="digits">
          Change my password
        </Button>
      </form>
      <LetterAgain carried={{ token, address, next }} />
      <p>
        Is the address wrong? <a href={`/reset?next=${encodeURIComponent(next)}`}>Start again</a>
      </p>
    </>
  )
}
