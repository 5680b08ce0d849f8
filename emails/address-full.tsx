import { MOST_OF_ONE_ADDRESS } from "#app/domain/campaign/supporter.ts"
import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To an address with which as many people have signed as may. */
export function addressFull(site: LetterSite, { leave }: Readonly<{ leave: string }>): Letter {
  return {
    subject: "This address has signed",
    body: (
      <Layout heading="This address has signed" preview="Nothing has changed." site={site}>
        <Words>
          {MOST_OF_ONE_ADDRESS} people have signed with this address already, and no more may: else one mailbox could
          count for many. A third person needs an address of their own. What was typed this time was not kept.
        </Words>
        <Words>On this page you can see what we keep of the first of the two, change it, or leave:</Words>
        <LetterButton href={`${site.origin}${leave}`}>Open the page</LetterButton>
      </Layout>
    ),
  }
}
