import { CLAIM_LINK_DAYS } from "#app/domain/portal/claim.ts"
import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To somebody who says that they speak for a provider: the link to their claim. */
export function claimProvider(site: LetterSite, { path, provider }: { path: string; provider: string }): Letter {
  return {
    subject: "Please confirm",
    body: (
      <Layout
        heading="Please confirm"
        preview={`The link works for ${CLAIM_LINK_DAYS} days.`}
        site={site}
        ifNotYou="do not press the button on that page"
      >
        <Words>
          Somebody typed this address and said that you speak for {provider}. If that was you, open the page and press
          the button there. You have {CLAIM_LINK_DAYS} days.
        </Words>
        <LetterButton href={`${site.origin}${path}`}>Open the page</LetterButton>
        <Words>Keep this letter: the same link tells you what comes next.</Words>
      </Layout>
    ),
  }
}
