import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import type { Typed } from "#app/components/carried-fields.tsx"
import { CodeBox } from "#app/components/code-box.tsx"
import { Notice } from "#app/components/notice.tsx"
import { type RatingScreen, RatingScreens } from "#app/components/rating-screens.tsx"
import { TextField } from "#app/components/text-field.tsx"
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
          <TooLate name={name} programme={programme} />
        ) : sent?.receipt ? (
          <Sent name={name} receipt={sent.receipt} />
        ) : (
          <RatingScreens
            screen={sent?.screen ?? "questions"}
            typed={typed}
            problems={sent?.problems}
            about={name}
            action={`/rate/${unit}`}
            first={<PassCode typed={typed.code} problem={sent?.problems.code} />}
            firstShows={["code"]}
            sends="Send now"
          />
        )}
      </div>
    </div>
  )
}

function PassCode({ typed, problem }: { typed: Typed[string] | undefined; problem: string | undefined }) {
  return (
    <TextField
      name="code"
      label="The code of your rating pass"
      hint={
        <>
          16 letters and numbers. <a href="/rate/where">I do not have a pass yet</a>
        </>
      }
      value={typeof typed === "string" ? typed : ""}
      error={problem}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      width={30}
    />
  )
}

function Sent({ name, receipt }: { name: string; receipt: string }) {
  return (
    <>
      <h1>We have it. Thank you</h1>
      <p>
        Your rating of {name} waits, sealed, until at least ten people of your area have rated, or until the end of the
        quarter. Then it is counted, together with theirs. Stars change once a month, and only when ten ratings have
        come in.
      </p>
      <CodeBox heading="Your receipt" code={receipt}>
        <p>
          With this you can see whether your rating is counted, change it, or take it back. It never shows your stars.
          We cannot send it to you again. You may skip it.
        </p>
      </CodeBox>
      <p>
        Nobody may ask you to show it. If somebody does, you need not have kept it.{" "}
        <a href="/receipt">What a receipt can do</a>
      </p>
      <p>
        Met another provider in this area? The same pass works once for each of them.{" "}
        <a href="/rate/where">Rate another provider</a>
      </p>
    </>
  )
}

function TooLate({ name, programme }: { name: string; programme: string }) {
  return (
    <>
      <h1>{name} cannot be rated any more</h1>
      <Notice>
        <p>
          {programme} has ended, or has not begun. Its providers stay on this site as history. You can rate a provider
          of a programme that runs today.
        </p>
      </Notice>
      <p>
        <a href="/rate/where">Find who you meet today</a>
      </p>
    </>
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
