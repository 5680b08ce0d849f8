/** What people can ask for, here and elsewhere. `email` is null where no address has been set. */
export function Rights({ email, organisation }: { email: string | null; organisation: string }) {
  return (
    <>
      <h2 id="erase">How to see it, change it, erase it</h2>
      <dl className="govuk-summary-list">
        {DOORS.map(({ name, href, door, words }) => (
          <div key={name} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{name}</dt>
            <dd className="govuk-summary-list__value">
              {href === null ? null : (
                <>
                  <a href={href}>{door}</a>.{" "}
                </>
              )}
              {words}
            </dd>
          </div>
        ))}
      </dl>
      <h2 id="rights">Your rights</h2>
      <p>
        You may ask to see what is held about you, to have it put right, erased or put on hold, and you may object to
        it. You need not give a reason, it costs nothing, and we answer within a month. Write to{" "}
        {email === null ? <a href="/contact">the address under Contact</a> : <a href={`mailto:${email}`}>{email}</a>}.
      </p>
      <p>
        One thing we cannot do: find your account by your name, or your rating by your account. We do not hold what that
        would need, and the law does not ask us to collect it (Article 11). To find an account we need the address it
        was made with. To find a rating we need its receipt, but please do not send us one: use it yourself. Then nobody
        can match your letter with your rating.
      </p>
      <p>
        If you are not happy with {organisation}, you can complain to the Information Commissioner’s Office, who looks
        after this law:{" "}
        <a href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
          ico.org.uk/make-a-complaint
        </a>
        . You need not ask us first.
      </p>
    </>
  )
}

const DOORS = [
  {
    name: "Your account",
    href: "/account",
    door: "Your account",
    words: "It shows all that we hold about you, and deletes it.",
  },
  {
    name: "A rating and its words",
    href: "/receipt",
    door: "Use your receipt",
    words:
      "It changes a rating or takes it back. Your pass leads to the receipt, too. Without either nobody can find it, and neither can we.",
  },
  {
    name: "A rating pass",
    href: "/pass",
    door: "Your rating pass",
    words: "“Remove my rating pass from this browser” removes it, and the answers that wait for another day.",
  },
  {
    name: "A report of pressure",
    href: null,
    door: "",
    words: "It cannot be found again, because we keep nothing that would say whose it is.",
  },
] as const
