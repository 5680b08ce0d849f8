import { dayInWords } from "#app/domain/calendar.ts"
import type { ClaimState } from "#app/domain/portal/claim.ts"
import { Button, ButtonLink } from "../../button.tsx"
import { TextField } from "../../text-field.tsx"

type Shown = Readonly<{
  provider: string
  providerName: string
  address: string | null
  state: ClaimState
  letterOn: string | null
  reason: string | null
}>

/** What somebody who wants to speak for a provider finds behind their link, step by step. */
export function OwnClaim({ claim, problem }: { claim: Shown | null; problem: string | undefined }) {
  if (claim === null) {
    return (
      <>
        <h1>This link does not work</h1>
        <p>Check that it is whole. Perhaps it is of long ago, and we have erased what it led to.</p>
        <p className="actions">
          <ButtonLink href="/portal/claim">Ask anew</ButtonLink>
        </p>
      </>
    )
  }
  const { state, providerName } = claim
  if (state === "unconfirmed") return <Confirm claim={claim} />
  if (state === "letter-sent") return <TypeCode claim={claim} problem={problem} />
  const { heading, words } = STANDING[state]
  return (
    <>
      <h1>{heading}</h1>
      <p>{words(providerName)}</p>
      {claim.reason === null ? null : <p className="notice">{claim.reason}</p>}
      {state === "approved" ? (
        <p className="actions">
          <ButtonLink href="/portal/sign-in">Sign in</ButtonLink>
        </p>
      ) : null}
      {state === "lapsed" || state === "declined" ? (
        <p className="actions">
          <ButtonLink href={`/portal/claim?provider=${claim.provider}`} look="quiet">
            Ask anew
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}

function Confirm({ claim: { address, providerName } }: { claim: Shown }) {
  return (
    <>
      <h1>Was it you?</h1>
      <p>
        Somebody typed <b>{address}</b> and wants to speak for <b>{providerName}</b> here.
      </p>
      <form method="post">
        <Button>Yes, that was me</Button>
      </form>
      <p>If it was not you, close this page. We erase the request in a few days.</p>
    </>
  )
}

function TypeCode({ claim: { providerName, letterOn }, problem }: { claim: Shown; problem: string | undefined }) {
  return (
    <>
      <h1>Type the code from our letter</h1>
      <p>
        We printed it{letterOn === null ? "" : ` on ${dayInWords(letterOn)}`} for the registered address of{" "}
        {providerName}. It may take a few days to reach you inside the house.
      </p>
      <form method="post" noValidate>
        <TextField
          name="code"
          label="Code"
          error={problem}
          width={20}
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="characters"
        />
        <Button>Go on</Button>
      </form>
      <p>
        Did no letter come? <a href="/contact">Write to us</a>, and we print another.
      </p>
    </>
  )
}

const STANDING = {
  "letter-due": {
    heading: "We print a letter",
    words: (name: string) =>
      `Your address is confirmed. We send a letter with a code to the registered address of ${name}. When you have it, open this page again and type the code.`,
  },
  proved: {
    heading: "Our office looks at it",
    words: (name: string) =>
      `Thank you. Our office decides within a few working days whether you can speak for ${name}. You get a letter.`,
  },
  approved: {
    heading: "You can come in",
    words: (name: string) =>
      `You can speak for ${name}. Look at your letters: one has the link with which you choose a password.`,
  },
  declined: { heading: "Our office said no", words: (name: string) => `You cannot speak for ${name}. The reason:` },
  lapsed: {
    heading: "This request is over",
    words: (name: string) => `Nothing happened for too long. If you still want to speak for ${name}, ask anew.`,
  },
} as const satisfies Partial<Record<ClaimState, { heading: string; words: (name: string) => string }>>
