import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To the new address of somebody who changes it, where it has an account already; the page says the same to both. */
export function addressTaken(site: LetterSite): Letter {
  return {
    subject: "About your code",
    body: (
      <Layout heading="You do not need a code" preview="There is no code in this letter." site={site}>
        <Words>
          You asked to change your e-mail address to this one, but this address has an account already. Two accounts
          cannot be put together, so there is no code in this letter. You can sign in to the account of this address:
        </Words>
        <LetterButton href={`${site.origin}/sign-in`}>Sign in</LetterButton>
        <Words>Have you forgotten its password? You can choose a new one:</Words>
        <LetterButton href={`${site.origin}/reset`}>Choose a new password</LetterButton>
      </Layout>
    ),
  }
}
