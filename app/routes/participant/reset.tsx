import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { digitsProblem, END_WORDS } from "#app/components/letter-sent.tsx"
import { PausedScreen } from "#app/components/paused.tsx"
import { NewPasswordScreen, ResetScreen } from "#app/components/reset-screens.tsx"
import { newToken } from "#app/crypto/confirmation-codes.server.ts"
import { pauseInWords } from "#app/domain/switch.ts"
import { resetAgainForm, resetDigitsForm, resetForm, stepForm } from "#app/forms/account.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { newChallenge } from "#app/http/proof-of-work.server.ts"
import { limitForm, limitLetters, limitRate } from "#app/http/rate-limits.server.ts"
import { renewSession, safeNext } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { findWaiting, proveByDigits } from "#app/tasks/confirm-mailbox.server.ts"
import { lookupOf } from "#app/tasks/join.server.ts"
import { askForReset, askForResetAgain, finishReset } from "#app/tasks/reset-password.server.ts"
import { letterPost } from "#emails/send.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Choose a new password – Threestar" }]

export const headers = pausedHeaders

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"), "/account")
  const pause = await findPause("resets")
  const shown = { next, post: letterPost(), challenge: await newChallenge(new Date()), pause }
  return data(shown, pause ? pausedAnswer() : undefined)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  switch (stepForm.parse(fieldsOf(form)).step) {
    case "ask":
      return ask(form, context)
    case "digits":
      return change(form, request, context)
    case "again":
      return again(form, context)
  }
}

async function ask(sent: FormData, context: AppLoadContext) {
  await limitForm(context, "reset", sent)
  const pause = await findPause("resets")
  if (pause) return backToStart(sent, { form: pauseInWords(pause) }, pausedAnswer())
  const form = parseForm(resetForm, sent)
  if (!form.ok) return backToStart(sent, form.problems)
  const { address } = form.value
  if (isFromMachine(sent)) return waitsForDigits(sent, address, newToken(new Date()))
  const lookup = await lookupOf(address)
  await limitLetters(context, lookup)
  const asked = await askForReset({ address, lookup }, new Date())
  if (!asked.ok) return backToStart(sent, { form: NOT_SENT }, { status: 503 })
  return waitsForDigits(sent, address, asked.pageToken)
}

function waitsForDigits(sent: FormData, address: string, token: string) {
  return data({ ...typedIn(sent), stage: "digits", token, address, problems: {} } as const)
}

async function change(sent: FormData, request: Request, context: AppLoadContext) {
  await limitRate(context, "digits")
  const form = parseForm(resetDigitsForm, sent)
  if (!form.ok) return backToDigits(sent, form.problems)
  const now = new Date()
  const proof = await proveByDigits("reset", form.value, now)
  if (!proof.ok) {
    if (proof.reason === "wrong-digits") return backToDigits(sent, { digits: digitsProblem(proof.left) })
    return backToStart(sent, { form: `${END_WORDS[proof.reason]}. Send the form again for a new one.` })
  }
  const accountId = await finishReset(proof.matter.lookup, form.value.password, now)
  if (accountId === null) return backToStart(sent, { form: GONE })
  const headers = await renewSession(request, accountId, now)
  return redirect(safeNext(sent.get("next"), "/account"), { status: 303, headers })
}

/** It brings no proof of work, and is counted so: a page sends it by itself, with nothing left to solve. */
async function again(sent: FormData, context: AppLoadContext) {
  await limitForm(context, "reset", sent)
  const pause = await findPause("resets")
  if (pause) return backToDigits(sent, { form: pauseInWords(pause) }, pausedAnswer())
  const form = parseForm(resetAgainForm, sent)
  if (!form.ok) return backToStart(sent, form.problems)
  const { address, token } = form.value
  const lookup = await lookupOf(address)
  const waiting = await findWaiting("reset", { lookup, token }, new Date())
  if (waiting === null) return backToStart(sent, { form: `${END_WORDS.used}. Send the form again for a new one.` })
  await limitLetters(context, lookup)
  const asked = await askForResetAgain(address, waiting, new Date())
  if (!asked.ok) return backToDigits(sent, { form: NOT_SENT }, { status: 503 })
  return waitsForDigits(sent, address, asked.pageToken)
}

export default function Reset() {
  const { next, post, challenge, pause } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {answer?.stage === "digits" ? (
          <NewPasswordScreen {...answer} post={post} />
        ) : pause && !answer ? (
          <PausedScreen pause={pause} />
        ) : (
          <ResetScreen
            challenge={challenge}
            address={answer?.address ?? ""}
            next={answer?.next ?? next}
            problems={answer?.problems}
          />
        )}
      </div>
    </div>
  )
}

const NOT_SENT = "We could not send the letter just now. Wait a minute, then try again. Nothing has been changed"
const GONE = "The account was deleted in the meantime. You can join again"

/** The password is left out of every answer: it is typed again. */
function backToStart(sent: FormData, problems: FormProblems, init: ResponseInit = { status: 422 }) {
  return data({ ...typedIn(sent), stage: "ask", problems } as const, init)
}

function backToDigits(sent: FormData, problems: FormProblems, init: ResponseInit = { status: 422 }) {
  return data({ ...typedIn(sent), stage: "digits", problems } as const, init)
}

function typedIn(sent: FormData) {
  const text = (name: string) => String(sent.get(name) ?? "")
  return { address: text("address"), next: safeNext(text("next"), "/account"), token: text("token") }
}
