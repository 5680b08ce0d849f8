import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To somebody who joins a second time; the page says the same to both, so only the mailbox learns it. */
export function alreadyJoined(site: LetterSite): Letter {
  return {
    subject: "About your code",
    body: (
      <Layout heading="You do not need a code" preview="You do not need a code." site={site}>
        <Words>
          You asked for a code, but this address has an account already. So there is no code in this letter. You can
          sign in with the password you chose the first time:
        </Words>
        <LetterButton href={`${site.origin}/sign-in`}>Sign in</LetterButton>
        <Words>Have you forgotten the password? You can choose a new one:</Words>
        <LetterButton href={`${site.origin}/reset`}>Choose a new password</LetterButton>
      </Layout>
    ),
  }
}
