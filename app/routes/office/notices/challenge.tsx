import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ChallengeFacts } from "#app/components/office/notices/challenge-facts.tsx"
import { ChallengeSteps } from "#app/components/office/notices/challenge-steps.tsx"
import { DueChip } from "#app/components/office/notices/due-chip.tsx"
import { History } from "#app/components/office/notices/history.tsx"
import { stepProblems } from "#app/components/office/notices/step-form.tsx"
import { typedIn } from "#app/components/office/notices/typed.ts"
import { dayInWords } from "#app/domain/calendar.ts"
import { CHALLENGE_LETTER_WORDS, challengeLettersFor } from "#app/domain/notices/challenge-letters.ts"
import { challengeClock } from "#app/domain/notices/notice-clock.ts"
import { CHALLENGE_STATE_WORDS, mayChallengeBecome } from "#app/domain/notices/score-challenge.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { challengeStepForm } from "#app/forms/office/challenges.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { findFigureInWords } from "#app/tasks/figure-in-words.server.ts"
import { openChallengeTold } from "#app/tasks/sealed-told.server.ts"
import { listNoticeDeeds } from "#db/queries/desk/notices/deeds.ts"
import {
  findScoreChallenge,
  recordChallengeAnswer,
  recordChallengeReceipt,
  recordChallengeWithdrawal,
} from "#db/queries/desk/notices/score-challenges.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.challenge.reference ?? "Challenge"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const { challenge, told, note } = foundOr404(await findScoreChallenge(foundOr404(params.reference)))
  const { urgency, due } = challengeClock(challenge, now)
  return {
    staff: shownStaff(staff),
    challenge,
    told: openChallengeTold(told),
    note,
    received: dayInWords(challenge.receivedOn),
    clock: { urgency, due: due && dayInWords(ukDayOf(due)) },
    figure: await findFigureInWords(challenge),
    letters: challengeLettersFor(challenge.state).map((which) => ({ which, name: CHALLENGE_LETTER_WORDS[which] })),
    deeds: await listNoticeDeeds(challenge.reference),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const sent = await request.formData()
  const { challenge } = foundOr404(await findScoreChallenge(foundOr404(params.reference)))
  const refused = (problems: Readonly<Record<string, string>>, status: number) =>
    data({ step: String(sent.get("step") ?? ""), typed: typedIn(sent), problems }, { status })
  const form = parseForm(challengeStepForm, sent)
  if (!form.ok) return refused(form.problems, 422)
  const step = form.value
  const isNow = step.version === challenge.version && mayChallengeBecome(challenge.state, "answered")
  const day = ukDayOf(now)
  const store = {
    acknowledge: () => recordChallengeReceipt(challenge, staff.id),
    answer: () => step.step === "answer" && recordChallengeAnswer(challenge, { ...step, day }, staff.id),
    withdraw: () =>
      step.step === "withdraw" && recordChallengeWithdrawal(challenge, { reason: step.reason, day }, staff.id),
  }
  if (!isNow || !(await store[step.step]())) return refused({ form: SOMEBODY_ELSE }, 409)
  return redirect(`/office/notices/score/${challenge.reference}`, 303)
}

export default function ChallengePage() {
  const { challenge, told, note, received, clock, figure, letters, deeds } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/notices", name: "Notices" }]} />
      <ErrorSummary problems={stepProblems(answer)} />
      <p className="kicker">Challenge to a score</p>
      <h1>{challenge.reference}</h1>
      <p className="notice-state">
        {CHALLENGE_STATE_WORDS[challenge.state]} <DueChip {...clock} />
      </p>
      <div className="halves">
        <ChallengeFacts {...{ challenge, told, note, received, figure, letters }} />
        <section className="notice-todo" aria-labelledby="todo-heading">
          <h2 id="todo-heading">What to do now</h2>
          <ChallengeSteps challenge={challenge} answer={answer} />
        </section>
      </div>
      <History deeds={deeds} />
    </div>
  )
}

const SOMEBODY_ELSE =
  "Somebody else has done something about this challenge since you opened it. Below is how it stands now. Nothing of yours was stored."
