import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { SignScreen, type TypedSignUp } from "#app/components/campaign/sign-screen.tsx"
import { SignatureLetterSent } from "#app/components/campaign/signature-letter-sent.tsx"
import { PausedScreen } from "#app/components/paused.tsx"
import { meantAddress } from "#app/domain/campaign/address-slip.ts"
import { pauseInWords } from "#app/domain/switch.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { postcodeForm, signUpForm, sourceIn } from "#app/forms/sign-up.ts"
import { newChallenge } from "#app/http/proof-of-work.server.ts"
import { comesInBurst, limitForm, limitLetters, limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { findByPostcode, looksUpPostcodes } from "#app/tasks/campaign/postcode.server.ts"
import { lookupOfAddress, signUp } from "#app/tasks/campaign/sign-up.server.ts"
import { findConstituency, listConstituencies } from "#db/queries/site/constituencies.ts"
import { letterPost } from "#emails/send.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Sign for three stars – Threestar" }]

export const headers = pausedHeaders

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  const source = sourceIn.parse(new URL(request.url).searchParams.get("from") ?? "other")
  const pause = await findPause("sign-ups")
  const shown = {
    ...{ source, pause, post: letterPost(), challenge: await newChallenge(new Date()) },
    constituencies: await listConstituencies(),
    byPostcode: looksUpPostcodes(),
  }
  return data(shown, pause ? pausedAnswer() : undefined)
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  const form = await request.formData()
  if (form.get("step") === "postcode") return findPlace(form, context)
  await limitForm(context, "sign", form)
  const pause = await findPause("sign-ups")
  if (pause) return back(form, { form: pauseInWords(pause) }, { init: pausedAnswer() })
  const read = parseForm(signUpForm, form)
  if (!read.ok) return back(form, read.problems)
  const { address, addressSure, constituency } = read.value
  if (constituency !== null && (await findConstituency(constituency)) === null) {
    return back(form, { constituency: "Choose a constituency from the list" })
  }
  const meant = addressSure ? null : meantAddress(address)
  if (meant !== null) return back(form, { address: `Did you mean ${meant}?` }, { meant })
  // Told what it hopes to hear, so that it learns nothing.
  if (isFromMachine(form)) return letterSent(address)
  await limitLetters(context, lookupOfAddress(address))
  await signUp({ form: read.value, inBurst: await comesInBurst(context), now: new Date() })
  return letterSent(address)
}

/** Chooses the constituency in the list; whoever signs can always choose another. */
async function findPlace(form: FormData, context: AppLoadContext) {
  await limitRate(context, "postcode")
  const read = parseForm(postcodeForm, form)
  if (!read.ok) return back(form, read.problems)
  const found = await findByPostcode(read.value.postcode)
  if (!found.ok) return back(form, { postcode: NOT_FOUND[found.reason] })
  form.set("constituency", found.constituency.gssCode)
  return back(form, NONE, { found: found.constituency.name, init: { status: 200 } })
}

const NOT_FOUND = {
  "no-such-postcode": "This postcode is not known there. Check it, or choose your constituency from the list",
  "no-answer": "The service that knows postcodes does not answer just now. Choose your constituency from the list",
} as const

const NONE: FormProblems = {}

export default function Sign() {
  const { source, pause, post, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {answer?.stage === "sent" ? (
          <SignatureLetterSent address={answer.address} post={post} />
        ) : pause && !answer ? (
          <PausedScreen pause={pause} />
        ) : (
          <SignScreen
            {...shown}
            typed={answer?.typed ?? { ...EMPTY, source }}
            problems={answer?.problems}
            found={answer?.found ?? null}
            meant={answer?.meant ?? null}
          />
        )}
      </div>
    </div>
  )
}

const EMPTY: TypedSignUp = {
  ...{ name: "", namePublic: false, address: "", constituency: "", comment: "", commentPublic: false },
  ...{ counts: "yes", updates: false, source: "other" },
}

type Beside = Readonly<{ found?: string; meant?: string; init?: ResponseInit }>

/** The form with all that was typed; the postcode alone is not written back. */
function back(form: FormData, problems: FormProblems, { found, meant, init = { status: 422 } }: Beside = {}) {
  const text = (name: string) => String(form.get(name) ?? "")
  const isTicked = (name: string) => form.get(name) === "yes"
  const typed: TypedSignUp = {
    ...{ name: text("name"), address: text("address"), constituency: text("constituency"), comment: text("comment") },
    ...{ namePublic: isTicked("namePublic"), commentPublic: isTicked("commentPublic"), updates: isTicked("updates") },
    ...{ counts: text("counts"), source: text("source") },
  }
  return data({ stage: "form", typed, problems, found: found ?? null, meant: meant ?? null } as const, init)
}

function letterSent(address: string) {
  return data({ stage: "sent", address } as const)
}
