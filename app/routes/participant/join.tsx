import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { DigitsScreen, JoinScreen } from "#app/components/join-screens.tsx"
import { digitsProblem, END_WORDS } from "#app/components/letter-sent.tsx"
import { PausedScreen } from "#app/components/paused.tsx"
import { newToken } from "#app/crypto/confirmation-codes.server.ts"
import { pauseInWords } from "#app/domain/switch.ts"
import { againForm, areaIn, digitsForm, joinForm, stepForm } from "#app/forms/account.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { countBook } from "#app/http/found.server.ts"
import { newChallenge } from "#app/http/proof-of-work.server.ts"
import { limitForm, limitLetters, limitRate } from "#app/http/rate-limits.server.ts"
import { findParticipant, renewSession } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { findWaiting, proveByDigits } from "#app/tasks/confirm-mailbox.server.ts"
import { askToJoin, askToJoinAgain, finishJoining, lookupOf } from "#app/tasks/join.server.ts"
import { letterPost } from "#emails/send.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Join – Threestar" }]

export const headers = pausedHeaders

export async function loader({ request }: LoaderFunctionArgs) {
  const area = areaIn(new URL(request.url).searchParams.get("area"))
  if (await findParticipant(request, new Date())) throw redirect(onward(area), 303)
  const units = area ? await countBook(area) : null
  const pause = await findPause("joining")
  const shown = { area, units, post: letterPost(), challenge: await newChallenge(new Date()), pause }
  return data(shown, pause ? pausedAnswer() : undefined)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  switch (stepForm.parse(fieldsOf(form)).step) {
    case "ask":
      return ask(form, context)
    case "digits":
      return prove(form, request, context)
    case "again":
      return again(form, context)
  }
}

async function ask(sent: FormData, context: AppLoadContext) {
  await limitForm(context, "join", sent)
  const pause = await findPause("joining")
  if (pause) return backToStart(sent, { form: pauseInWords(pause) }, pausedAnswer())
  const form = parseForm(joinForm, sent)
  if (!form.ok) return backToStart(sent, form.problems)
  const { address, password, area } = form.value
  // Told what it hopes to hear, so that it learns nothing.
  if (isFromMachine(sent)) return waitsForDigits(address, area, newToken(new Date()))
  const lookup = await lookupOf(address)
  await limitLetters(context, lookup)
  const asked = await askToJoin({ address, lookup, password }, new Date())
  if (!asked.ok) return backToStart(sent, { form: NOT_SENT }, { status: 503 })
  return waitsForDigits(address, area, asked.pageToken)
}

function waitsForDigits(address: string, area: string, token: string) {
  return data({ stage: "digits", token, address, area, problems: {} } as const)
}

async function prove(sent: FormData, request: Request, context: AppLoadContext) {
  await limitRate(context, "digits")
  const pause = await findPause("new-accounts")
  if (pause) return backToDigits(sent, { form: pauseInWords(pause) }, pausedAnswer())
  const form = parseForm(digitsForm, sent)
  if (!form.ok) return backToDigits(sent, form.problems)
  const now = new Date()
  const proof = await proveByDigits("join", form.value, now)
  if (proof.ok) {
    const headers = await renewSession(request, await finishJoining(proof.matter, now), now)
    return redirect(onward(form.value.area), { status: 303, headers })
  }
  if (proof.reason === "wrong-digits") return backToDigits(sent, { digits: digitsProblem(proof.left) })
  return backToStart(sent, { form: `${END_WORDS[proof.reason]}. Send the form again for a new one.` })
}

/** It brings no proof of work, and is counted so: a page sends it by itself, with nothing left to solve. */
async function again(sent: FormData, context: AppLoadContext) {
  await limitForm(context, "join", sent)
  const pause = await findPause("joining")
  if (pause) return backToDigits(sent, { form: pauseInWords(pause) }, pausedAnswer())
  const form = parseForm(againForm, sent)
  if (!form.ok) return backToStart(sent, form.problems)
  const { address, area, token } = form.value
  const lookup = await lookupOf(address)
  const waiting = await findWaiting("join", { lookup, token }, new Date())
  if (waiting === null) return backToStart(sent, { form: `${END_WORDS.used}. Send the form again for a new one.` })
  await limitLetters(context, lookup)
  const asked = await askToJoinAgain(address, waiting, new Date())
  if (!asked.ok) return backToDigits(sent, { form: NOT_SENT }, { status: 503 })
  return waitsForDigits(address, area, asked.pageToken)
}

export default function Join() {
  const { area, units, post, challenge, pause } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {answer?.stage === "digits" ? (
          <DigitsScreen {...answer} post={post} />
        ) : pause && !answer ? (
          <PausedScreen pause={pause} />
        ) : (
          <JoinScreen
            {...{ challenge, units }}
            address={answer?.address ?? ""}
            area={answer?.area ?? area}
            problems={answer?.problems}
          />
        )}
      </div>
    </div>
  )
}

const NOT_SENT = "We could not send the letter just now. Wait a minute, then try again. Nothing has been stored"

/** The password is left out of every answer: it is typed again. */
function backToStart(sent: FormData, problems: FormProblems, init: ResponseInit = { status: 422 }) {
  return data({ stage: "ask", ...typedIn(sent), problems } as const, init)
}

function backToDigits(sent: FormData, problems: FormProblems, init: ResponseInit = { status: 422 }) {
  return data({ stage: "digits", ...typedIn(sent), problems } as const, init)
}

function typedIn(sent: FormData) {
  const text = (name: string) => String(sent.get(name) ?? "")
  return { address: text("address"), area: areaIn(text("area")), token: text("token") }
}

/** A rating pass for the area the visit began with, or the account. */
function onward(area: string): string {
  return area ? `/pass?area=${area}` : "/account"
}
