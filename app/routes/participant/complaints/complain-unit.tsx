import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ComplaintScreens } from "#app/components/complaints/complaint-screens.tsx"
import { ComplaintSent } from "#app/components/complaints/complaint-sent.tsx"
import { monthChoices } from "#app/components/complaints/complaint-words.ts"
import { NotOpen } from "#app/components/complaints/not-open.tsx"
import type { Typed } from "#app/components/participant/carried-fields.tsx"
import { PausedScreen } from "#app/components/paused.tsx"
import { groupsOfFour } from "#app/domain/code.ts"
import {
  type ComplaintScreen,
  isForward,
  problemsOn,
  screenNamed,
  screenOfProblems,
} from "#app/domain/complaints/form-screens.ts"
import { complaintKindNamed } from "#app/domain/complaints/kind.ts"
import { shownAs } from "#app/domain/complaints/shown.ts"
import { isRatable } from "#app/domain/programme.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { complaintForm, draftOf, EARLIER, monthsToChoose } from "#app/forms/complaint.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { newFormName, rememberAnswers } from "#app/http/once-only.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { today } from "#app/http/today.server.ts"
import { type Filed, fileComplaint } from "#app/tasks/complaints/file-complaint.server.ts"
import { type PassReading, readPass } from "#app/tasks/read-pass.server.ts"
import { findUnit, type ListedUnit } from "#db/queries/site/units.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your complaint – Threestar" }]

export const headers = pausedHeaders

export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseSession(request)
  const unit = foundOr404(params.unit ? await findUnit(params.unit) : null)
  const name = unitNameInFull(unit)
  const months = monthChoices(monthsToChoose(ukDayOf(new Date())), EARLIER)
  const open = isRatable(unit, today())
  const pause = await findPause("complaints")
  const { id, area, programmeName: programme } = unit
  const kind = complaintKindNamed(new URL(request.url).searchParams.get("kind"))
  return data(
    { name, unit: id, area, programme, open, months, kind, once: newFormName(), pause },
    pause ? pausedAnswer() : undefined,
  )
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "complain")
  const unit = foundOr404(params.unit ? await findUnit(params.unit) : null)
  if (!isRatable(unit, today())) throw redirect(`/complain/${unit.id}`, 303)
  const form = await request.formData()
  const pause = await findPause("complaints")
  if (pause) return data({ ...onScreen(screenNamed(form.get("at")) ?? "stage", form), pause }, pausedAnswer())
  const read = parseForm(complaintForm(ukDayOf(new Date())), form)
  const problems = read.ok ? NONE : read.problems
  const at = screenNamed(form.get("at")) ?? "stage"
  if (form.get("step") !== "send") return move(form, { unit, at, problems })
  const pass = await passIn(form, unit)
  if (!read.ok || (pass && !pass.ok)) return back(form, { ...problems, ...(pass && !pass.ok ? pass.problems : {}) })
  if (isFromMachine(form)) throw redirect("/complain", 303)
  await limitRate(context, "complaint sent")
  const secret = Buffer.from(String(form.get("once") ?? "") || newFormName())
  const filing = { filed: read.value, unit, credential: pass?.credential ?? null, today: ukDayOf(new Date()) }
  return sent(await fileOnce(secret, [unit.id, read.value], () => fileComplaint(filing)))
}

export default function ComplainUnit() {
  const { name, unit, area, programme, open, months, kind, once, pause } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Typed = answer?.typed ?? { once, ...(kind === null ? {} : { "kinds[]": [kind] }) }
  const draft = draftOf(answer?.typed ?? {})
  return (
    <div className="wrap">
      <div className="column">
        {!open ? (
          <NotOpen name={name} programme={programme} />
        ) : answer?.filed ? (
          <ComplaintSent {...answer.filed} name={name} />
        ) : pause && !answer ? (
          <PausedScreen pause={pause} />
        ) : (
          <ComplaintScreens
            {...{ typed, unit, area, months }}
            pause={answer?.pause}
            screen={answer?.screen ?? "stage"}
            problems={answer?.problems}
            about={name}
            previews={{ whole: shownAs("whole", draft), "kind-only": shownAs("kind-only", draft) }}
          />
        )}
      </div>
    </div>
  )
}

const NONE: FormProblems = {}

const fileOnce = rememberAnswers<Filed>()

type Moving = Readonly<{ unit: ListedUnit; at: ComplaintScreen; problems: FormProblems }>

/** To another screen: forward only when this one is in order, and to the list at the end only when all are. */
async function move(form: FormData, { unit, at, problems }: Moving) {
  const to = screenNamed(form.get("step")) ?? "stage"
  if (isForward(at, to)) {
    const own = { ...problemsOn(at, problems), ...(at === "pass" ? await passProblems(form, unit) : {}) }
    if (Object.keys(own).length > 0) return back(form, own)
    if (to === "check" && Object.keys(problems).length > 0) return back(form, problems)
  }
  const on = onScreen(to, form)
  // Whoever changes one answer goes back to the list of all.
  return at === "check" ? { ...on, typed: { ...on.typed, to: "check" } } : on
}

function back(form: FormData, problems: FormProblems) {
  return data({ ...onScreen(screenOfProblems(problems) ?? "check", form), problems }, { status: 422 })
}

function sent({ receipt, reference, lookOn }: Filed) {
  const filed = { receipt: groupsOfFour(receipt), reference, lookOn }
  return { screen: "check" as const, typed: {}, problems: NONE, filed, pause: null }
}

/** A screen with all that was typed. */
function onScreen(screen: ComplaintScreen, form: FormData) {
  return { screen, typed: fieldsOf(form), problems: NONE, filed: null, pause: null }
}

/** The pass that goes along, if any: by the script on sending, or as a code that was typed. */
async function passIn(form: FormData, unit: ListedUnit): Promise<PassReading | null> {
  const hasPass = form.get("road") === "blind" || String(form.get("code") ?? "").trim() !== ""
  return hasPass ? readPass(form, { unit, purpose: "complaint", today: today() }) : null
}

async function passProblems(form: FormData, unit: ListedUnit): Promise<FormProblems> {
  const pass = await passIn(form, unit)
  return pass && !pass.ok ? pass.problems : NONE
}
