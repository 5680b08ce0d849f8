import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To an address without an account for which a new password was asked. */
export function noAccount(site: LetterSite): Letter {
  return {
    subject: "About your code",
    body: (
      <Layout heading="There is no account yet" preview="There is no code in this letter." site={site}>
        <Words>
          You asked for a new password, but there is no account with this address. So there is no code in this letter.
          Perhaps you joined with another address. Try that one:
        </Words>
        <LetterButton href={`${site.origin}/reset`}>Try another address</LetterButton>
        <Words>Or make an account with this address:</Words>
        <LetterButton href={`${site.origin}/join`}>Join</LetterButton>
      </Layout>
    ),
  }
}
