import type { ReactNode } from "react"
import { Button } from "../button.tsx"
import { type ShownSignature, WhatWasSigned } from "./signature-screens.tsx"

type Props = ShownSignature & Readonly<{ isConfirmed: boolean; isChanged: boolean }>

/** What is kept of a signature, and every way out of it, each by one press. */
export function LeaveScreen({ isConfirmed, isChanged, ...shown }: Props) {
  const { counts, updates } = shown
  return (
    <>
      {isChanged ? (
        <p role="status" className="notice notice--good">
          Done. This is how it stands now.
        </p>
      ) : null}
      <h1>Your signature</h1>
      {isConfirmed ? null : <p>Nobody has confirmed it yet, so it counts for nothing so far.</p>}
      <WhatWasSigned {...shown} />
      {counts ? (
        <Way to="leave-count" button="Stop counting me">
          {updates ? "You still get our letters." : "You get no letters, so your signature is erased."}
        </Way>
      ) : (
        <Way to="come-back" button="Count me again">
          The number rises by one.
        </Way>
      )}
      {updates ? (
        <Way to="leave-updates" button="Stop the letters">
          {counts ? "You are still counted." : "You are not counted, so your signature is erased."}
        </Way>
      ) : (
        <Way to="want-updates" button="Send me letters">
          Now and then, about how it goes on.
        </Way>
      )}
      <Way to="erase" button="Leave and be erased" look="warning">
        Your address, your name and your comment are gone at once, and the number falls. If you change your mind, you
        can <a href="/campaign/sign">sign again</a>.
      </Way>
    </>
  )
}

function Way(props: { to: string; button: string; look?: "warning"; children: ReactNode }) {
  return (
    <form method="post" className="way">
      <Button name="leaving" value={props.to} look={props.look ?? "quiet"}>
        {props.button}
      </Button>
      <p>{props.children}</p>
    </form>
  )
}

export function SignatureErased() {
  return (
    <>
      <h1>You have left. Everything is erased.</h1>
      <p>
        We keep nothing of your signature: no address, no name, no comment. Letters that have left already can still
        arrive today.
      </p>
      <p>
        Was that a mistake? <a href="/campaign/sign">Sign again</a>.
      </p>
    </>
  )
}
