import type { ReactNode } from "react"
import { groupsOfFour } from "#app/domain/code.ts"
import { Button, ButtonLink } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { TextField } from "../text-field.tsx"
import { QrCode } from "./qr-code.tsx"

/** The narrow column of all pages that lead into the office. */
export function EntryPage({ problems, children }: { problems?: Problems | undefined; children: ReactNode }) {
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={problems} />
        {children}
      </div>
    </div>
  )
}

/** Asks a device for its key. Hidden until the script has seen that the browser can. */
export function PasskeyForm(props: {
  deed: "use" | "add"
  action: string
  options: string
  button: string
  next?: string
  children?: ReactNode
}) {
  return (
    <section data-passkeys="" hidden>
      <form method="post" action={props.action} data-passkey={props.deed} data-options={props.options}>
        {props.children}
        <input type="hidden" name="credential" value="" />
        <input type="hidden" name="step" value="passkey" />
        {props.next === undefined ? null : <input type="hidden" name="next" value={props.next} />}
        <Button look={props.deed === "use" ? "quiet" : "strong"}>{props.button}</Button>
        <p className="govuk-error-message" data-passkey-failed="" role="status" hidden>
          Your device gave no passkey. Try again, or use another way.
        </p>
      </form>
    </section>
  )
}

/** What a wrong code is answered with. */
export const WRONG_CODE = "That code is not right. Codes change every half minute: type the one that shows now"

/** Six digits of an app, or a recovery code. */
export function SecondFactorField({ error, hint }: { error: string | undefined; hint?: ReactNode }) {
  return (
    <TextField
      name="code"
      label="Code from your app"
      hint={hint}
      error={error}
      width={20}
      autoComplete="one-time-code"
      inputMode="text"
      spellCheck={false}
      autoCapitalize="characters"
    />
  )
}

/** What an authenticator app reads off the screen, and the same for typing. */
export function AppSecret({ secret, cells }: { secret: string; cells: readonly (readonly boolean[])[] }) {
  return (
    <>
      <ol>
        <li>Open an authenticator app on your phone. Any will do.</li>
        <li>Let it read this picture.</li>
        <li>Type the six digits that it shows.</li>
      </ol>
      <QrCode cells={cells} label="A picture for your authenticator app" />
      <p>
        Can’t it read pictures? Type this into it: <code translate="no">{groupsOfFour(secret)}</code>
      </p>
    </>
  )
}

/** Recovery codes, the only time that they are shown. */
export function RecoveryCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  return (
    <>
      <h1>Keep these recovery codes</h1>
      <p>
        Each stands in once for your phone, when it is lost or broken. Print them or write them down, and keep them
        somewhere else than your phone. <strong>You cannot see them again.</strong>
      </p>
      <ol className="recovery-codes" translate="no">
        {codes.map((code) => (
          <li key={code}>
            <code>{groupsOfFour(code)}</code>
          </li>
        ))}
      </ol>
      <p>Recovery codes that you had before have stopped working.</p>
      <p className="actions">
        <ButtonLink href={next}>I have kept them</ButtonLink>
      </p>
    </>
  )
}
