import type { AccountRecord } from "#app/domain/account/account-record.ts"
import { ButtonLink } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { Notice } from "../notice.tsx"
import { SummaryList, type SummaryRow } from "../summary-list.tsx"
import { DeleteAccount } from "./delete-account.tsx"
import { addressCheckInWords, lastUsedInWords, passInWords, RECORD_WORDS } from "./record-words.ts"

/** What a visit to the account page may come from. */
export type Changed = "password" | "address" | null

export function AccountPage(props: { record: AccountRecord; changed: Changed; problems: Problems | undefined }) {
  const { record, changed, problems } = props
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Your account</h1>
      {changed ? (
        <Notice tone="good" heading={`Your ${changed === "address" ? "e-mail address" : "password"} is changed`}>
          <p>Every other browser is signed out.</p>
        </Notice>
      ) : null}
      <p className="actions">
        <ButtonLink href="/rate/where">Get a rating pass</ButtonLink>{" "}
        <ButtonLink href="/sign-out" look="quiet">
          Sign out
        </ButtonLink>
      </p>
      <h2>What we hold about you</h2>
      <p>This is all of it.</p>
      <SummaryList rows={rowsOf(record)} />
      <p>
        <a href="/account/download">Download it as a file</a>. The file stays on this device until you delete it, so do
        not download it on a phone or computer that others use.
      </p>
      <h2>What we do not hold</h2>
      <ul>
        <li>your name, where you live or your phone number</li>
        <li>which rating is yours, or what you said in it</li>
        <li>which rating pass you were given, or whether you used it</li>
        <li>the day you joined, but for the days in which an address is checked by hand</li>
      </ul>
      <p>
        So this page cannot show or change a rating. Your receipt can:{" "}
        <a href="/sign-out?next=/receipt">use a receipt</a>.
      </p>
      <DeleteAccount markedYear={record.markedYear} error={problems?.password} />
    </>
  )
}

function rowsOf(record: AccountRecord): SummaryRow[] {
  const { heldUntil, passes, supports } = record
  const check = heldUntil === null ? [] : [{ name: "Address check", value: addressCheckInWords(heldUntil) }]
  return [
    { name: "E-mail address", value: RECORD_WORDS.emailAddress, change: "/account/address" },
    ...check,
    { name: "Password", value: RECORD_WORDS.password, change: "/account/password" },
    { name: "Last used", value: lastUsedInWords(record) },
    { name: "This visit", value: RECORD_WORDS.thisVisit },
    { name: "Letters on their way", value: RECORD_WORDS.letters },
    {
      name: "Rating passes",
      value:
        passes.length === 0 ? (
          RECORD_WORDS.noPasses
        ) : (
          <ul>
            {passes.map((pass) => (
              <li key={`${pass.year} ${pass.area}`}>{passInWords(pass)}</li>
            ))}
          </ul>
        ),
    },
    { name: "Suggestions you support", value: supportedOf("suggestion", supports) },
    { name: "Ideas you support", value: supportedOf("idea", supports) },
  ]
}

function supportedOf(kind: "suggestion" | "idea", supports: AccountRecord["supports"]) {
  const own = supports.filter((one) => one.kind === kind)
  if (own.length === 0) return RECORD_WORDS.noSupports
  const [noun, pages] = kind === "suggestion" ? ["Suggestion", "/suggestions"] : ["Idea", "/campaign/ideas"]
  return (
    <>
      {own.length === 1 ? "One. " : `${own.length}. `}
      {RECORD_WORDS.supports}
      <ul>
        {own.map(({ id }, place) => (
          <li key={id}>
            <a href={`${pages}/${id}/support`}>
              {noun} {place + 1}: see it, or take your support back
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
