import { Link } from "@react-email/components"
import { CONFIRMATION_MINUTES } from "#app/domain/account/confirmation.ts"
import { Digits, Layout, type Letter, type LetterSite, LINK, Words } from "./layout.tsx"

/** To the old address of somebody who changes it. There is no link that acts: both letters meet on the open page. */
export function leaveAddress(site: LetterSite, code: { digits: string }): Letter {
  const reset = `${site.origin}/reset`
  return {
    subject: "Your code",
    body: (
      <Layout
        heading="Your code"
        preview={`Six digits. They work for ${CONFIRMATION_MINUTES} minutes.`}
        site={site}
        ifNotYou={
          <>
            nothing changes without these digits. But whoever it was may know your password, so choose a new one at{" "}
            <Link href={reset} style={LINK}>
              {reset}
            </Link>
          </>
        }
      >
        <Words>
          You asked to change your e-mail address. Type these six digits on the page where you asked, in the box for
          your old address:
        </Words>
        <Digits digits={code.digits} />
        <Words>
          They work for {CONFIRMATION_MINUTES} minutes, together with those that we sent to your new address. Never tell
          them to anyone. We will never ask you for them.
        </Words>
      </Layout>
    ),
  }
}
