import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { PassCode, PassHere } from "#app/components/participant/pass-code-field.tsx"
import { NotRatable, RatingSent } from "#app/components/participant/rating-ends.tsx"
import { type RatingScreen, RatingScreens, screenBefore } from "#app/components/participant/rating-screens.tsx"
import { PausedScreen } from "#app/components/paused.tsx"
import { groupsOfFour } from "#app/domain/code.ts"
import { isRatable } from "#app/domain/programme.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { answersForm, ratingForm } from "#app/forms/rating.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { rememberAnswers } from "#app/http/once-only.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { dayToComeBack, today } from "#app/http/today.server.ts"
import { readPass } from "#app/tasks/read-pass.server.ts"
import { type CastOutcome, castRating } from "#app/tasks/spend-ballot.server.ts"
import { findUnit, type ListedUnit } from "#db/queries/site/units.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Rate – Threestar" }]

export const headers = pausedHeaders

export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseSession(request)
  const unit = await findUnitOr404(params.unit)
  const { id, area, programmeName: programme } = unit
  const name = unitNameInFull(unit)
  const pause = await findPause("rating")
  const shown = { name, unit: id, area, programme, ratable: mayRate(unit), laterDay: dayToComeBack(), pause }
  return data(shown, pause ? pausedAnswer() : undefined)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "rate")
  const unit = await findUnitOr404(params.unit)
  if (!mayRate(unit)) throw redirect(`/rate/${unit.id}`, 303)
  const form = await request.formData()
  const typed = fieldsOf(form)
  const back = (screen: RatingScreen, problems: FormProblems, status = 422) =>
    data({ screen, typed, problems, receipt: null, paper: false, pause: null }, { status })
  const on = (screen: RatingScreen, paper = false) => {
    return { screen, typed, problems: NONE, receipt: null, paper, pause: null }
  }

  const step = form.get("step")
  const pause = await findPause("rating")
  if (pause) return data({ ...on(screenBefore(String(step))), pause }, pausedAnswer())
  if (step === "questions") return on("questions")
  const pass = await readPass(form, { unit, purpose: "rating", today: today() })
  const answers = parseForm(answersForm, form)
  if (!pass.ok || !answers.ok) {
    return back("questions", { ...(pass.ok ? {} : pass.problems), ...(answers.ok ? {} : answers.problems) })
  }
  if (step === "words") return on("words")
  const rating = parseForm(ratingForm, form)
  if (!rating.ok) return back("words", rating.problems)
  if (step === "check") return on("check", pass.credential.road === "paper")

  const { area, programme } = unit
  const cast = { ...pass.credential, area, programme, rating: rating.value }
  const outcome = await castOnce(cast.secret, [unit.id, rating.value], () => castRating({ ...cast, now: new Date() }))
  if (!outcome.ok) return back("questions", USED[cast.road], 409)
  const receipt = groupsOfFour(outcome.receipt)
  return { screen: "check" as const, typed: {}, problems: NONE, receipt, paper: cast.road === "paper", pause: null }
}

const NONE: FormProblems = {}

const castOnce = rememberAnswers<CastOutcome>()

export default function RateUnit() {
  const { name, unit, area, programme, ratable, laterDay, pause } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? {}
  const isBlind = textIn(typed, "road") === "blind"
  return (
    <div className="wrap">
      <div className="column">
        {!ratable ? (
          <NotRatable name={name} programme={programme} />
        ) : sent?.receipt ? (
          <RatingSent name={name} area={area} receipt={sent.receipt} paper={sent.paper} />
        ) : pause && !sent ? (
          <PausedScreen pause={pause} />
        ) : (
          <RatingScreens
            screen={sent?.screen ?? "questions"}
            typed={typed}
            problems={sent?.problems}
            pause={sent?.pause}
            about={name}
            action={`/rate/${unit}`}
            area={area}
            // Nobody noted who took a printed pass, or when.
            laterDay={sent?.paper ? undefined : laterDay}
            first={
              isBlind ? null : (
                <>
                  <PassCode typed={textIn(typed, "code")} problem={sent?.problems.code} area={area} />
                  <PassHere />
                </>
              )
            }
            firstShows={["code"]}
            sends="Send now"
          />
        )}
      </div>
    </div>
  )
}

const USED_HERE =
  "This pass has already rated this provider this year. To change what you said, use the receipt of that rating."

/** Where the problem stands, and what it is, when a pass comes a second time. */
const USED = {
  blind: { form: USED_HERE },
  code: { code: USED_HERE },
  paper: {
    code: "This printed pass has been used already. It is good for one rating of one provider. To change that rating, use its receipt.",
  },
} as const

async function findUnitOr404(id: string | undefined): Promise<ListedUnit> {
  return foundOr404(id ? await findUnit(id) : null)
}

function mayRate(unit: ListedUnit): boolean {
  return isRatable(unit, today())
}
