import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To somebody who signed once more under the same name: only the mailbox's owner learns it. */
export function signedAlready(site: LetterSite, { leave }: Readonly<{ leave: string }>): Letter {
  return {
    subject: "You have signed already",
    body: (
      <Layout heading="You have signed already" preview="Nothing has changed." site={site}>
        <Words>
          This address and this name have signed before. Each person counts once, so nothing has changed. What you typed
          this time was not kept.
        </Words>
        <Words>On this page you can see what we keep of your signature, change it, or leave:</Words>
        <LetterButton href={`${site.origin}${leave}`}>Open the page</LetterButton>
      </Layout>
    ),
  }
}
