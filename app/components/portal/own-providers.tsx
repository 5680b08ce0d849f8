import { PORTAL_ROLE_DUTIES, type PortalRole } from "#app/domain/portal/role.ts"

type OwnProvider = Readonly<{ slug: string; name: string; role: PortalRole; wantsLetters: boolean }>

/** For whom somebody speaks, and as what. */
export function RepresentedList({ providers }: { providers: readonly OwnProvider[] }) {
  return (
    <>
      <p>You speak for:</p>
      <ul>
        {providers.map(({ slug, name, role }) => (
          <li key={slug}>
            <strong>{name}</strong>, as {PORTAL_ROLE_NAMES[role]}. {PORTAL_ROLE_DUTIES[role]}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The same for the page of whoever is signed in, with the letters about each. */
export function OwnProviders({ providers }: { providers: readonly OwnProvider[] }) {
  return (
    <section aria-labelledby="providers">
      <h2 id="providers">Whom you speak for</h2>
      {providers.length === 0 ? <p>Nobody, at the moment.</p> : null}
      <ul className="plain">
        {providers.map(({ slug, name, role, wantsLetters }) => (
          <li key={slug}>
            <h3>
              <a href={`/portal/${slug}`}>{name}</a>
            </h3>
            <p>
              As {PORTAL_ROLE_NAMES[role]}. {PORTAL_ROLE_DUTIES[role]}
            </p>
            <p>
              {wantsLetters
                ? "We write to you when something needs an answer: at most once a day."
                : "You have no letters about it. The overview shows what needs an answer all the same."}
            </p>
            <form method="post">
              <input type="hidden" name="of" value={slug} />
              <input type="hidden" name="wanted" value={wantsLetters ? "no" : "yes"} />
              <button type="submit" className="link-button" name="step" value="letters">
                {wantsLetters ? "Stop these letters" : "Send me these letters"}
                <span className="govuk-visually-hidden"> about {name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const PORTAL_ROLE_NAMES = {
  owner: "an owner",
  responder: "a responder",
  reader: "a reader",
} as const satisfies Record<PortalRole, string>
