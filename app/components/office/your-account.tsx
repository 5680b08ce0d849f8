import { dayInWords } from "#app/domain/calendar.ts"
import { RECOVERY_CODES } from "#app/domain/office/second-factor.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { PasswordAgainField } from "../account/password-again.tsx"
import { Button, ButtonLink } from "../button.tsx"
import { ColumnHeads } from "../column-heads.tsx"
import type { Problems } from "../error-summary.tsx"
import { NewPasswordField } from "../join-screens.tsx"
import { More } from "../notice.tsx"
import { TextField } from "../text-field.tsx"
import { PasskeyForm } from "./entry-screens.tsx"

export function OwnLetters({ wanted }: { wanted: boolean }) {
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">Letters about what waits</h2>
      <p>
        {wanted
          ? "When something has waited too long, or its time runs out today, we write to you: at most once a day, and never with the words themselves."
          : "You have no letters about what waits. The page “Today” shows it all the same."}
      </p>
      <form method="post">
        <input type="hidden" name="wanted" value={wanted ? "no" : "yes"} />
        <Button look="quiet" name="step" value="letters">
          {wanted ? "Stop these letters" : "Send me these letters"}
        </Button>
      </form>
    </section>
  )
}

type ShownSession = Readonly<{ id: string; browser: string; beganAt: Date; usedAt: Date; isThis: boolean }>

export function OwnSessions({ sessions }: { sessions: readonly ShownSession[] }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <table className="govuk-table rows">
        <caption className="govuk-visually-hidden">Where you are signed in</caption>
        <ColumnHeads names={["Browser", "Since", "Last used", "Way out"]} />
        <tbody>
          {sessions.map(({ id, browser, beganAt, usedAt, isThis }) => (
            <tr key={id}>
              <th className="govuk-table__header" scope="row">
                {browser}
                {isThis ? <span className="table-note">This browser, now</span> : null}
              </th>
              <td className="govuk-table__cell" data-label="Since">
                {momentInWords(beganAt)}
              </td>
              <td className="govuk-table__cell" data-label="Last used">
                {momentInWords(usedAt)}
              </td>
              <td className="govuk-table__cell" data-label="Way out">
                {isThis ? "–" : <EndSession id={id} browser={browser} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 1 ? (
        <form method="post">
          <Button look="quiet" name="step" value="end-others">
            Sign out everywhere else
          </Button>
        </form>
      ) : null}
    </section>
  )
}

function EndSession({ id, browser }: { id: string; browser: string }) {
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="link-button" name="step" value="end">
        Sign out there<span className="govuk-visually-hidden">: {browser}</span>
      </button>
    </form>
  )
}

type ShownPasskey = Readonly<{ id: string; name: string; addedOn: string }>

export function OwnPasskeys(props: {
  /** The first page of the house that these are keys to. */
  home: string
  passkeys: readonly ShownPasskey[]
  hasApp: boolean
  problems: Problems | undefined
}) {
  const { home, passkeys, hasApp, problems } = props
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">Second factor</h2>
      <p>
        {hasApp ? "An app on your phone shows codes." : "You have no app for codes."}{" "}
        <a href={`${home}/you/app`}>{hasApp ? "Set up another app in its place" : "Set up an app"}</a>
      </p>
      {passkeys.length === 0 ? (
        <p>
          You have no passkey yet. With one, your device lets you in by finger, face or PIN, and no false page can take
          it from you.
        </p>
      ) : (
        <ul>
          {passkeys.map(({ id, name, addedOn }) => (
            <li key={id}>
              <strong>{name}</strong>, added on {dayInWords(addedOn)}
              <More summary={`Remove ${name}`}>
                <form method="post" noValidate>
                  <input type="hidden" name="id" value={id} />
                  <PasswordAgainField
                    id={`remove-passkey-password-${id}`}
                    error={problems?.[`remove-passkey-password-${id}`]}
                  />
                  <Button look="warning" name="step" value="remove-passkey">
                    Remove it
                  </Button>
                </form>
              </More>
            </li>
          ))}
        </ul>
      )}
      <PasskeyForm deed="add" action={`${home}/you`} options={`${home}/second-factor/passkey`} button="Add a passkey">
        <TextField name="name" label="What do you call this device?" hint="For example: work laptop" width={20} />
        <PasswordAgainField id="passkey-password" error={problems?.["passkey-password"]} />
      </PasskeyForm>
    </section>
  )
}

export function OwnRecoveryCodes({ home, left }: { home: string; left: number }) {
  return (
    <section aria-labelledby="recovery">
      <h2 id="recovery">Recovery codes</h2>
      <p>
        {left === 0 ? "You have none." : `You have ${left} of ${RECOVERY_CODES} left.`} Each stands in once for a lost
        phone.
      </p>
      <p>
        <ButtonLink look="quiet" href={`${home}/codes`}>
          Make new ones
        </ButtonLink>
      </p>
    </section>
  )
}

export function OwnPassword({ problems }: { problems: Problems | undefined }) {
  return (
    <section aria-labelledby="password-heading" className="column">
      <h2 id="password-heading">Password</h2>
      <form method="post" noValidate>
        <PasswordAgainField id="password-password" error={problems?.["password-password"]} />
        <NewPasswordField name="newPassword" label="Your new password" error={problems?.newPassword} />
        <Button name="step" value="password">
          Change my password
        </Button>
      </form>
    </section>
  )
}
