import { CONFIRMATION_MINUTES } from "#app/domain/account/confirmation.ts"
import { Digits, Layout, type Letter, type LetterSite, Words } from "./layout.tsx"

/** To the new address of somebody who changes it. There is no link that acts: both letters meet on the open page. */
export function moveToAddress(site: LetterSite, code: { digits: string }): Letter {
  return {
    subject: "Your code",
    body: (
      <Layout heading="Your code" preview={`Six digits. They work for ${CONFIRMATION_MINUTES} minutes.`} site={site}>
        <Words>
          You asked to change your e-mail address to this one. Type these six digits on the page where you asked, in the
          box for your new address:
        </Words>
        <Digits digits={code.digits} />
        <Words>
          They work for {CONFIRMATION_MINUTES} minutes, together with those that we sent to your old address. Never tell
          them to anyone. We will never ask you for them.
        </Words>
      </Layout>
    ),
  }
}
