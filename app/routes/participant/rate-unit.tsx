import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { NotRatable, PassCode, RatingSent } from "#app/components/participant/rating-ends.tsx"
import { type RatingScreen, RatingScreens } from "#app/components/participant/rating-screens.tsx"
import { secretOfPassCode } from "#app/crypto/ballots.server.ts"
import { passCodeMark } from "#app/crypto/pass-codes.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { maySpend } from "#app/domain/ballot.ts"
import { yearOf } from "#app/domain/calendar.ts"
import { groupsOfFour } from "#app/domain/code.ts"
import { isRatable } from "#app/domain/programme.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { answersForm, passCodeForm, ratingForm } from "#app/forms/rating.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { rememberAnswers } from "#app/http/once-only.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { type CastOutcome, castRating } from "#app/tasks/spend-ballot.server.ts"
import { findPassCode } from "#db/queries/door/passes.ts"
import { findUnit, type ListedUnit } from "#db/queries/site/units.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Rate – Threestar" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseSession(request)
  const unit = await findUnitOr404(params.unit)
  return { name: unitNameInFull(unit), unit: unit.id, programme: unit.programmeName, ratable: mayRate(unit) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "rate")
  const unit = await findUnitOr404(params.unit)
  if (!mayRate(unit)) throw redirect(`/rate/${unit.id}`, 303)
  const form = await request.formData()
  const typed = fieldsOf(form)
  const back = (screen: RatingScreen, problems: FormProblems, status = 422) =>
    data({ screen, typed, problems, receipt: null }, { status })
  const on = (screen: RatingScreen) => ({ screen, typed, problems: NONE, receipt: null })

  const step = form.get("step")
  if (step === "questions") return on("questions")
  const pass = await readPass(form, unit)
  const answers = parseForm(answersForm, form)
  if (!pass.ok || !answers.ok) {
    return back("questions", { ...(pass.ok ? {} : pass.problems), ...(answers.ok ? {} : answers.problems) })
  }
  if (step === "words") return on("words")
  const rating = parseForm(ratingForm, form)
  if (!rating.ok) return back("words", rating.problems)
  if (step === "check") return on("check")

  const terms = { year: pass.year, unit: unit.id, purpose: "rating" } as const
  const secret = secretOfPassCode(pass.code, terms, siteSecrets().spend)
  const { area, programme } = unit
  const cast = { secret, terms, area, programme, road: "code", key: "pass-code", rating: rating.value } as const
  const outcome = await castOnce(secret, rating.value, () => castRating({ ...cast, now: new Date() }))
  if (!outcome.ok) return back("questions", { code: USED }, 409)
  return { screen: "check" as const, typed: {}, problems: NONE, receipt: groupsOfFour(outcome.receipt) }
}

const NONE: FormProblems = {}

const castOnce = rememberAnswers<CastOutcome>()

export default function RateUnit() {
  const { name, unit, programme, ratable } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? {}
  return (
    <div className="wrap">
      <div className="column">
        {!ratable ? (
          <NotRatable name={name} programme={programme} />
        ) : sent?.receipt ? (
          <RatingSent name={name} receipt={sent.receipt} />
        ) : (
          <RatingScreens
            screen={sent?.screen ?? "questions"}
            typed={typed}
            problems={sent?.problems}
            about={name}
            action={`/rate/${unit}`}
            first={<PassCode typed={textIn(typed, "code")} problem={sent?.problems.code} />}
            firstShows={["code"]}
            sends="Send now"
          />
        )}
      </div>
    </div>
  )
}

const USED =
  "This pass has already rated this provider this year. To change what you said, use the receipt of that rating."

type Pass = { ok: true; code: string; year: number } | { ok: false; problems: FormProblems }

/** The pass of a form: known, of this area, of a year that is open. What it says of a wrong one names no person. */
async function readPass(form: FormData, unit: ListedUnit): Promise<Pass> {
  const read = parseForm(passCodeForm, form)
  if (!read.ok) return read
  const { code } = read.value
  const year = yearOf(today())
  const found = await findPassCode(passCodeMark(code, siteSecrets().code), [year, year - 1, year - 2])
  const problem = !found
    ? "We do not know this code. Check each letter and number and type it again."
    : found.area !== unit.area
      ? `This pass is for another area. ${unit.areaName} needs a pass of its own.`
      : !maySpend(found.year, today())
        ? `This pass was for ${found.year}. That year is closed: get a new pass.`
        : null
  return problem !== null || !found
    ? { ok: false, problems: { code: problem ?? "" } }
    : { ok: true, code, year: found.year }
}

async function findUnitOr404(id: string | undefined): Promise<ListedUnit> {
  return foundOr404(id ? await findUnit(id) : null)
}

function mayRate(unit: ListedUnit): boolean {
  return isRatable(unit, today())
}
