import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { AddressDigitsScreen, AddressScreen } from "#app/components/account/address-screens.tsx"
import { passwordAgainProblem } from "#app/components/account/password-again.tsx"
import { digitsProblem, END_WORDS } from "#app/components/letter-sent.tsx"
import { PausedScreen } from "#app/components/paused.tsx"
import { pauseInWords } from "#app/domain/switch.ts"
import { addressChangeForm, addressDigitsForm, stepForm } from "#app/forms/account.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { findAccountRecord } from "#app/http/account-record.server.ts"
import { askPasswordAgain } from "#app/http/password-again.server.ts"
import { giveBackPasswordTry, limitLetters, limitRate } from "#app/http/rate-limits.server.ts"
import { type Participant, renewSession, requireParticipant } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { today } from "#app/http/today.server.ts"
import { askToChangeAddress, finishAddressChange } from "#app/tasks/change-address.server.ts"
import { lookupOf } from "#app/tasks/join.server.ts"
import { letterPost } from "#emails/send.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Change your e-mail address – Threestar" }]

export const headers = pausedHeaders

export async function loader({ request }: LoaderFunctionArgs) {
  const participant = await requireParticipant(request, new Date())
  const { markedYear } = await findAccountRecord(participant, today())
  const pause = await findPause("address-changes")
  return data({ markedYear, post: letterPost(), pause }, pause ? pausedAnswer() : undefined)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  // After the body, which may take its time: the account can have gone or moved meanwhile.
  const participant = await requireParticipant(request, new Date())
  switch (stepForm.parse(fieldsOf(form)).step) {
    case "ask":
      return ask(form, participant, context)
    case "digits":
      return change(form, { participant, request, context })
    case "again":
      return backToStart(form, {}, { status: 200 })
  }
}

async function ask(sent: FormData, participant: Participant, context: AppLoadContext) {
  await limitRate(context, "account")
  const pause = await findPause("address-changes")
  if (pause) return backToStart(sent, { form: pauseInWords(pause) }, pausedAnswer())
  const form = parseForm(addressChangeForm, sent)
  if (!form.ok) return backToStart(sent, form.problems)
  const { oldAddress, newAddress, password } = form.value
  const again = await askPasswordAgain(participant, password)
  if (!again.ok)
    return backToStart(
      sent,
      { password: passwordAgainProblem(again.minutes, NOTHING) },
      { status: again.minutes ? 429 : 422 },
    )
  // Before the try is given back: whoever guesses at the address of a borrowed session has ten guesses, too.
  const [oldLookup, newLookup] = [await lookupOf(oldAddress), await lookupOf(newAddress)]
  if (!oldLookup.equals(participant.lookup)) return backToStart(sent, { oldAddress: NOT_YOURS })
  await giveBackPasswordTry(participant.lookup)
  if (newLookup.equals(oldLookup)) return backToStart(sent, { newAddress: THE_SAME })
  await limitLetters(context, newLookup)
  await limitLetters(context, oldLookup)
  const asked = await askToChangeAddress({ oldAddress, newAddress, oldLookup, newLookup }, new Date())
  if (!asked.ok) return backToStart(sent, { form: NOT_SENT }, { status: 503 })
  const { oldToken, newToken } = asked
  const open = { ...typedIn(sent), oldAddress, newAddress, oldToken, newToken }
  return data({ stage: "digits", ...open, problems: {} } as const)
}

type Visit = Readonly<{ participant: Participant; request: Request; context: AppLoadContext }>

async function change(sent: FormData, { participant, request, context }: Visit) {
  await limitRate(context, "digits")
  const form = parseForm(addressDigitsForm, sent)
  if (!form.ok) return backToDigits(sent, form.problems)
  const now = new Date()
  const outcome = await finishAddressChange(participant, form.value, now)
  if (outcome.ok) {
    const headers = await renewSession(request, participant.accountId, now)
    return redirect("/account?changed=address", { status: 303, headers })
  }
  if (outcome.reason === "wrong-digits") return backToDigits(sent, wrongDigits(outcome.left))
  if (outcome.reason === "taken") return backToStart(sent, { newAddress: TAKEN })
  return backToStart(sent, { form: `${END_WORDS[outcome.reason]}. Send the form again for new ones.` })
}

export default function AccountAddress() {
  const { markedYear, post, pause } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed = answer ?? { oldAddress: "", newAddress: "", problems: undefined }
  return (
    <div className="wrap">
      <div className="column">
        {answer?.stage === "digits" ? (
          <AddressDigitsScreen {...answer} post={post} />
        ) : pause && !answer ? (
          <PausedScreen pause={pause} />
        ) : (
          <AddressScreen {...typed} markedYear={markedYear} />
        )}
      </div>
    </div>
  )
}

const NOTHING = "Nothing has been changed"
const NOT_YOURS = "This is not the address of this account. Type the one you joined with"
const THE_SAME = "This is the address you have already. Type the new one"
const TAKEN = "Somebody has joined with this address in the meantime. Nothing has been changed"
const NOT_SENT = "We could not send the letters just now. Wait a minute, then try again. Nothing has been changed"

function wrongDigits(left: { old: number | null; new: number | null }): FormProblems {
  return {
    ...(left.old === null ? {} : { oldDigits: `Old address: ${digitsProblem(left.old)}` }),
    ...(left.new === null ? {} : { newDigits: `New address: ${digitsProblem(left.new)}` }),
  }
}

/** The password is left out of every answer: it is typed again. */
function backToStart(sent: FormData, problems: FormProblems, init: ResponseInit = { status: 422 }) {
  return data({ stage: "ask", ...typedIn(sent), problems } as const, init)
}

function backToDigits(sent: FormData, problems: FormProblems, status = 422) {
  return data({ stage: "digits", ...typedIn(sent), problems } as const, { status })
}

function typedIn(sent: FormData) {
  const text = (name: string) => String(sent.get(name) ?? "")
  return {
    oldAddress: text("oldAddress"),
    newAddress: text("newAddress"),
    oldToken: text("oldToken"),
    newToken: text("newToken"),
    oldDigits: text("oldDigits"),
    newDigits: text("newDigits"),
  }
}
