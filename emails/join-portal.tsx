import { PORTAL_INVITATION_DAYS } from "#app/domain/portal/claim.ts"
import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

type Invitation = Readonly<{
  path: string
  provider: string
  /** A link to join by, or to begin again; without one the reader has a way in already. */
  isLink: boolean
}>

/** To somebody who may speak for a provider from now on, or begins again with a new password. */
export function joinPortal(site: LetterSite, { path, provider, isLink }: Invitation): Letter {
  return {
    subject: isLink ? "Your link" : "You can answer now",
    body: (
      <Layout
        heading={isLink ? "Your link" : "You can answer now"}
        preview={isLink ? `It works once, and for ${PORTAL_INVITATION_DAYS} days.` : "You can sign in as before."}
        site={site}
        because={`You have this letter because somebody of ${provider}, or our office, gave us your address at ${new URL(site.origin).host}. If you do not work for ${provider}, do not open the link, and write to the address below.`}
      >
        <Words>You can speak for {provider} on this site: read what people say, and answer in public.</Words>
        {isLink ? (
          <Words>
            The link works once, and for {PORTAL_INVITATION_DAYS} days. You choose a password there, and a second
            factor: a passkey, or an app on your phone.
          </Words>
        ) : (
          <Words>You have a password and a second factor here already: sign in with them.</Words>
        )}
        <LetterButton href={`${site.origin}${path}`}>Open the page</LetterButton>
      </Layout>
    ),
  }
}
