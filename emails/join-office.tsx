import { INVITATION_HOURS } from "#app/domain/office/invitation.ts"
import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** A link into the office for somebody who works there, or is to. */
export function joinOffice(site: LetterSite, { path, by }: { path: string; by: string }): Letter {
  return {
    subject: "Your link",
    body: (
      <Layout
        heading="Your link"
        preview={`It works once, and for ${INVITATION_HOURS} hours.`}
        site={site}
        ifNotYou="do not open the link, and write to the address below"
      >
        <Words>
          {by} has asked you to work in the office of this site, or lets you begin again with a new password. The link
          works once, and for {INVITATION_HOURS} hours.
        </Words>
        <LetterButton href={`${site.origin}${path}`}>Open the page</LetterButton>
        <Words>You choose a password there, and a second factor: a passkey, or an app on your phone.</Words>
      </Layout>
    ),
  }
}
