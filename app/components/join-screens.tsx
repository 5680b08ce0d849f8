import { SHORTEST_PASSWORD } from "#app/domain/account/password.ts"
import { Button } from "./button.tsx"
import { ErrorSummary, type Problems } from "./error-summary.tsx"
import { DigitsField, LetterAgain, type LetterPost, LetterSent } from "./letter-sent.tsx"
import { More } from "./notice.tsx"
import { QuietBook } from "./participant/pass-of-area.tsx"
import { RoadStep } from "./participant/road-step.tsx"
import { Honeypot } from "./proof-fields.tsx"
import { TextField } from "./text-field.tsx"

type Screen = Readonly<{ address: string; area: string; problems: Problems | undefined }>

/** Address and password, and why. The password is never shown again, not even to the person who typed it. */
export function JoinScreen(props: Screen & { challenge: string; units: number | null }) {
  const { address, area, problems, challenge, units } = props
  return (
    <>
      <ErrorSummary problems={problems} />
      {area ? <RoadStep at="join" /> : null}
      <h1>Your e-mail address and a password</h1>
      <p>
        We ask for these so that each person counts once. We send one letter with six digits to the address. Then we
        forget it: we keep only a scrambled form that nobody can read back from our database.
      </p>
      {units === null ? null : <QuietBook units={units} />}
      <form method="post" data-challenge={challenge} noValidate>
        <input type="hidden" name="area" value={area} />
        <Honeypot />
        <AddressField address={address} error={problems?.address} />
        <NewPasswordField label="Choose a password" error={problems?.password} />
        <Button name="step" value="ask">
          Send me the letter
        </Button>
      </form>
      <p>
        Do you have an account already? <a href={signInHref(area)}>Sign in</a>
      </p>
      <More summary="Who can learn that I joined?">
        <ul>
          <li>
            <b>Your provider and the jobcentre</b>: not from us. We tell them nothing.
          </li>
          <li>
            <b>Whoever sees your inbox.</b> The letter’s subject is short and says nothing about providers or ratings.
            You can delete it afterwards.
          </li>
          <li>
            <b>Whoever carries the letter</b> sees your address and when you joined, and nothing of what you say here.
          </li>
          <li>
            <b>We ourselves</b>, if we try out an address we know already, because we hold the key to the scrambling. We
            do not do that.
          </li>
        </ul>
        <p>Do not use an address that your provider gave you or can read.</p>
      </More>
    </>
  )
}

/** Six digits; the same page whether or not there is an account already. */
export function DigitsScreen(props: Screen & { token: string; post: LetterPost }) {
  const { address, area, token, problems, post } = props
  return (
    <>
      <ErrorSummary problems={problems} />
      {area ? <RoadStep at="digits" /> : null}
      <h1>Look for our letter</h1>
      <LetterSent address={address} post={post} />
      <form method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="address" value={address} />
        <input type="hidden" name="area" value={area} />
        <DigitsField error={problems?.digits} />
        <Button name="step" value="digits">
          Go on
        </Button>
      </form>
      <LetterAgain carried={{ token, address, area }} />
      <p>
        Is the address wrong? <a href={joinHref(area)}>Start again</a>
      </p>
    </>
  )
}

export function AddressField({ address, error }: { address: string; error: string | undefined }) {
  return (
    <TextField
      name="address"
      label="E-mail address"
      type="email"
      autoComplete="email"
      spellCheck={false}
      value={address}
      error={error}
    />
  )
}

export function NewPasswordField(props: { label: string; error: string | undefined; name?: string }) {
  const { label, error, name = "password" } = props
  return (
    <TextField
      name={name}
      label={label}
      type="password"
      autoComplete="new-password"
      hint={`At least ${SHORTEST_PASSWORD} characters, and nothing else to mind. Three words in a row are good. You can paste it.`}
      error={error}
    />
  )
}

/** Joining on the way to an area's pass; an empty area is none. */
export function joinHref(area: string): string {
  return area ? `/join?area=${area}` : "/join"
}

function signInHref(area: string): string {
  return area ? `/sign-in?next=${encodeURIComponent(`/pass?area=${area}`)}` : "/sign-in"
}
