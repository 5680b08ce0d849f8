import { Button, ButtonLink } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { SummaryList } from "../summary-list.tsx"

/** What somebody signed, in words. */
export type ShownSignature = Readonly<{
  name: string | null
  /** Null: not in the United Kingdom, or not said. */
  constituency: string | null
  counts: boolean
  updates: boolean
  hasPublicComment: boolean
}>

/** Behind the letter's link: what is to be confirmed, and the button that does it. */
export function SignatureToConfirm(shown: ShownSignature) {
  return (
    <>
      <h1>Confirm your signature</h1>
      <p>
        <b>Did you not sign?</b> Then close this page. Nothing happens unless you press the button, and what was typed
        is erased by itself.
      </p>
      <WhatWasSigned {...shown} />
      <form method="post">
        <Button>Yes, that was me</Button>
      </form>
    </>
  )
}

export function SignatureConfirmed({ isNew, ...shown }: ShownSignature & { isNew: boolean }) {
  return (
    <>
      <h1>{isNew ? "Thank you. You have signed." : "You have confirmed this already"}</h1>
      {shown.counts ? (
        <p>Your signature shows in the number on the campaign’s page within a few minutes.</p>
      ) : (
        <p>You are not counted. We write to you when there is news.</p>
      )}
      {shown.hasPublicComment ? <p>We read your comment before everybody can. That can take a few days.</p> : null}
      <WhatWasSigned {...shown} />
      <p>You can leave at any time: by the link at the end of each of our letters.</p>
      <Notice heading="What else you can do">
        <p className="actions">
          <ButtonLink href="/campaign">See how many have signed</ButtonLink>{" "}
          <ButtonLink href="/rate" look="quiet">
            Rate your provider
          </ButtonLink>
        </p>
      </Notice>
    </>
  )
}

export function WhatWasSigned({ name, constituency, counts, updates }: ShownSignature) {
  return (
    <SummaryList
      rows={[
        { name: "Name", value: name ?? "None given" },
        { name: "Constituency", value: constituency ?? "Not said" },
        { name: "Counted", value: counts ? "Yes" : "No" },
        { name: "Letters about how it goes on", value: updates ? "Yes" : "No" },
      ]}
    />
  )
}
