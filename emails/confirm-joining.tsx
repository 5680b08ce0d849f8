import { CONFIRMATION_MINUTES } from "#app/domain/account/confirmation.ts"
import { Digits, Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To somebody who joins: digits for the page that is open, or a link that opens a page with a button. */
export function confirmJoining(site: LetterSite, code: { digits: string; linkToken: string }): Letter {
  return {
    subject: "Your code",
    body: (
      <Layout heading="Your code" preview={`Six digits. They work for ${CONFIRMATION_MINUTES} minutes.`} site={site}>
        <Words>Type these six digits on the page where you asked for this letter:</Words>
        <Digits digits={code.digits} />
        <Words>
          They work for {CONFIRMATION_MINUTES} minutes. Never tell them to anyone. We will never ask you for them.
        </Words>
        <Words>Have you closed that page? Then open this one and choose your password there:</Words>
        <LetterButton href={`${site.origin}/join/${code.linkToken}`}>Open the page</LetterButton>
        <Words>If you did not ask for this, do nothing. Then no account is made.</Words>
      </Layout>
    ),
  }
}
