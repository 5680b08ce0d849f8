import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ProposalForm } from "#app/components/office/standards/proposal-form.tsx"
import { yearOf } from "#app/domain/calendar.ts"
import {
  BOUNDS,
  changesNothing,
  faultsIn,
  firstYearToChange,
  isSameProposal,
  MOST_PREVIEWS_A_DAY,
  type Proposal,
} from "#app/domain/standard/proposal.ts"
import { newestVersion, standardOf } from "#app/domain/standard/standard.ts"
import { problemsOf, proposalForm, rangeInWords, typedProposal } from "#app/forms/office/standard.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { insertRationedErrand, listErrands } from "#db/queries/desk/errands.ts"
import { listPublishedYears } from "#db/queries/site/releases.ts"
import { listStandards } from "#db/queries/site/standards.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Propose another standard – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "standards", now)
  const fromYear = firstYearToChange(await begunAt(now))
  const { version: _, ...set } = standardOf(fromYear, await listStandards())
  const { least, most } = BOUNDS.minimumHalfStars
  return {
    staff: shownStaff(staff),
    typed: typedProposal({ ...set, fromYear }),
    minimums: Array.from({ length: most - least + 1 }, (_, step) => (least + step) / 2),
    ranges: {
      fewestToPublish: rangeInWords("fewestToPublish"),
      fewestForVerdict: rangeInWords("fewestForVerdict"),
      complaintCap: rangeInWords("complaintCap"),
      answerDays: rangeInWords("answerDays"),
      fewestRatings: rangeInWords("fewestRatings"),
      mostRatingsAsked: rangeInWords("mostRatingsAsked"),
      ratingsWhereStartsAreUnknown: rangeInWords("ratingsWhereStartsAreUnknown"),
    },
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "standards", now)
  const sent = await request.formData()
  const form = parseForm(proposalForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  const proposal = form.value
  const faults = faultsIn(proposal, await begunAt(now))
  if (faults.length > 0) return refused(sent, problemsOf(faults))
  const standards = await listStandards()
  if (changesNothing(proposal, standards)) return refused(sent, { form: "This says what holds anyway" })
  // By the day, and for the whole office: see MOST_PREVIEWS_A_DAY.
  const ration = { most: MOST_PREVIEWS_A_DAY, since: new Date(`${today(now)}T00:00:00Z`) }
  const asked = await insertRationedErrand(
    { asked: { kind: "preview-standard", proposal }, staff: staff.id, now },
    ration,
  )
  if (!asked.ok) return refused(sent, { form: ENOUGH_TODAY }, 409)
  const errand = asked.id ?? (await findSame(proposal))
  // The page tells by `after` whether another set has been decided since.
  const after = newestVersion(standards)
  return redirect(errand ? `/office/standards/proposed/${errand}?after=${after}` : "/office/standards", 303)
}

export default function NewStandard() {
  const { typed, ranges, minimums } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <Breadcrumbs trail={[{ href: "/office/standards", name: "Standards" }]} />
        <h1>Propose another standard</h1>
        <p className="lead">Nothing is decided yet. Next you see which verdicts it would change.</p>
        <p>The whole office can look {MOST_PREVIEWS_A_DAY} times a day: more would tell what is not published.</p>
        <p className="notice">
          Verdicts and figures follow a new standard by themselves. The words of public pages do not yet: they say three
          stars, 10 ratings and 30 ratings, and draw the line at three. Have them changed before such a standard begins.
        </p>
        <ProposalForm typed={sent?.typed ?? typed} ranges={ranges} minimums={minimums} problems={sent?.problems} />
      </div>
    </div>
  )
}

const ENOUGH_TODAY = `The office has looked at ${MOST_PREVIEWS_A_DAY} proposals today, which is the most. Look again tomorrow`

/** The look that somebody waits for, where it is for the very same. */
async function findSame(proposal: Proposal): Promise<string | null> {
  const newest = await listErrands(["preview-standard"], MOST_PREVIEWS_A_DAY)
  const same = newest.find(({ asked }) => asked.kind === "preview-standard" && isSameProposal(asked.proposal, proposal))
  return same?.id ?? null
}

async function begunAt(now: Date) {
  return { year: yearOf(today(now)), published: await listPublishedYears() }
}

function refused(sent: FormData, problems: FormProblems, status = 422) {
  const typed = Object.fromEntries(Object.entries(fieldsOf(sent)).map(([name, value]) => [name, String(value)]))
  return data({ typed, problems }, { status })
}
