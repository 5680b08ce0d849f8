import { monthInWords } from "#app/domain/calendar.ts"
import { IDLE_MONTHS } from "#app/domain/idle-account.ts"
import { Button, ButtonLink } from "./button.tsx"
import { ErrorSummary, type Problems } from "./error-summary.tsx"
import { Notice } from "./notice.tsx"
import { SummaryList } from "./summary-list.tsx"
import { TextField } from "./text-field.tsx"

/** All that the database says of an account. */
export type Held = Readonly<{
  /** The month of its last use, by its first day. */
  lastUse: string | null
  /** `departed`: taken with an account that was deleted since; its mark stands in the way of a second pass. */
  passes: readonly { year: number; area: string; departed: boolean }[]
  /** The last year of which a mark stays after a deletion; null where none does. */
  markedYear: number | null
}>

export function AccountPage({ held, problems }: { held: Held; problems: Problems | undefined }) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Your account</h1>
      <p className="actions">
        <ButtonLink href="/rate/where">Get a rating pass</ButtonLink>{" "}
        <ButtonLink href="/sign-out" look="quiet">
          Sign out
        </ButtonLink>
      </p>
      <h2>What we hold about you</h2>
      <p>This is all of it.</p>
      <SummaryList rows={rowsOf(held)} />
      <h2>What we do not hold</h2>
      <ul>
        <li>your name, where you live or your phone number</li>
        <li>which rating is yours, or what you said in it</li>
        <li>which rating pass you were given, or whether you used it</li>
        <li>the day you joined</li>
      </ul>
      <p>
        So this page cannot show or change a rating. Your receipt can:{" "}
        <a href="/sign-out?next=/receipt">use a receipt</a>.
      </p>
      <DeleteAccount held={held} problems={problems} />
    </>
  )
}

function rowsOf({ lastUse, passes }: Held) {
  return [
    {
      name: "E-mail address",
      value: "Only a scrambled form. Nobody can read your address back from our database.",
    },
    { name: "Password", value: "Only a scrambled form.", change: "/reset" },
    {
      name: "Last used",
      value: `${lastUse ? monthInWords(lastUse) : ""}. The month only. After ${IDLE_MONTHS} months without use we delete the account.`,
    },
    {
      name: "This visit",
      value: "That you are signed in. It ends when you sign out, or after an hour.",
    },
    {
      name: "Rating passes",
      value:
        passes.length === 0 ? (
          "You have taken none."
        ) : (
          <ul>
            {passes.map(({ year, area, departed }) => (
              <li key={`${year} ${area}`}>
                {year}, {area}
                {departed ? " (a scrambled mark, from an account that you deleted)" : null}
              </li>
            ))}
          </ul>
        ),
    },
  ]
}

function DeleteAccount({ held, problems }: { held: Held; problems: Problems | undefined }) {
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">Delete your account</h2>
      {held.markedYear === null ? (
        <p>You have taken no rating pass that still works, so nothing at all stays with us.</p>
      ) : (
        <Notice tone="warning" heading="One thing stays for a while">
          <p>
            Until 31 January {held.markedYear + 1} we keep a scrambled mark for each rating pass you took, so nobody can
            rate twice by deleting and joining again. Then we destroy the key to the marks, and nothing is left.
          </p>
        </Notice>
      )}
      <p>Ratings you have sent stay. To take one back, use its receipt.</p>
      <form method="post" noValidate>
        <TextField
          name="password"
          label="Your password"
          type="password"
          autoComplete="current-password"
          error={problems?.password}
          width={20}
        />
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
