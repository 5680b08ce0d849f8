import { Link } from "@react-email/components"
import { UNCONFIRMED_DAYS } from "#app/domain/campaign/supporter.ts"
import { Layout, type Letter, LetterButton, type LetterSite, LINK, Words } from "./layout.tsx"

export type SupporterPaths = Readonly<{ confirm: string; leave: string }>

/** To somebody who signed: a link to a page with a button. The link alone confirms nothing. */
export function confirmSignature(site: LetterSite, { confirm, leave }: SupporterPaths): Letter {
  return {
    subject: "Please confirm",
    body: (
      <Layout
        heading="Please confirm"
        preview={`One button on a page. It waits for ${UNCONFIRMED_DAYS} days.`}
        site={site}
        ifNotYou={
          <>
            do nothing: after {UNCONFIRMED_DAYS} days we forget it. Or{" "}
            <Link href={`${site.origin}${leave}`} style={LINK}>
              have it erased now
            </Link>
          </>
        }
      >
        <Words>Open this page and press the button on it. Then your signature counts:</Words>
        <LetterButton href={`${site.origin}${confirm}`}>Open the page</LetterButton>
        <Words>
          If you do nothing, we erase it after {UNCONFIRMED_DAYS} days. Opening the page alone does nothing: some mail
          programs do that by themselves.
        </Words>
      </Layout>
    ),
  }
}
