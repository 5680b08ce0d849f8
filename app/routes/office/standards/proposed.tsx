import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ErrandCard } from "#app/components/office/errand-card.tsx"
import { partsInWords } from "#app/components/office/standards/standard-table.tsx"
import { VerdictChanges } from "#app/components/office/standards/verdict-changes.tsx"
import { SummaryList } from "#app/components/summary-list.tsx"
import { TextArea } from "#app/components/text-area.tsx"
import { yearOf } from "#app/domain/calendar.ts"
import { type ErrandResult, errandView } from "#app/domain/office/errand.ts"
import { figureInWords } from "#app/domain/release/figure-in-words.ts"
import { faultsIn } from "#app/domain/standard/proposal.ts"
import { newestVersion } from "#app/domain/standard/standard.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { decisionForm, problemsOf } from "#app/forms/office/standard.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { findErrand } from "#db/queries/desk/errands.ts"
import { insertStandard } from "#db/queries/desk/standards.ts"
import { listFigureNames } from "#db/queries/site/figure-names.ts"
import { findNewestRelease } from "#db/queries/site/figures.ts"
import { listPublishedYears } from "#db/queries/site/releases.ts"
import { listStandards } from "#db/queries/site/standards.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A proposed standard – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "standards", now)
  const { errand, proposal } = await findProposalOr404(params.errand)
  const after = newestVersion(await listStandards())
  const { pathname, search, searchParams } = new URL(request.url)
  const isStale = searchParams.get("after") !== String(after)
  return {
    staff: shownStaff(staff),
    parts: partsInWords(proposal),
    errand: errandView(errand, now),
    found: await changesIn(errand.result),
    mayDecide: !isStale && (await mayDecide(errand.result)),
    after,
    href: `${pathname.replace(/\.data$/, "")}${search}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "standards", now)
  const { errand, proposal } = await findProposalOr404(params.errand)
  const sent = await request.formData()
  const form = parseForm(decisionForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  if (!(await mayDecide(errand.result))) return refused(sent, { form: LOOK_FIRST }, 409)
  const day = today(now)
  const faults = faultsIn(proposal, { year: yearOf(day), published: await listPublishedYears() })
  if (faults.length > 0) return refused(sent, { form: Object.values(problemsOf(faults)).join(". ") }, 409)
  const { reason, after } = form.value
  const version = await insertStandard({ proposal, after, reason, on: day, staff: staff.id })
  return version === null ? refused(sent, { form: WAS_QUICKER }, 409) : redirect("/office/standards?done", 303)
}

export default function Proposed() {
  const { parts, errand, found, mayDecide, after, href } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <ErrorSummary problems={sent?.problems} />
      <Breadcrumbs
        trail={[
          { href: "/office/standards", name: "Standards" },
          { href: "/office/standards/new", name: "Propose another" },
        ]}
      />
      <h1>A proposed standard</h1>
      <SummaryList rows={parts} />
      <h2>What it would change</h2>
      {errand.refusal?.reason === "no-release" ? (
        <p>Nothing has been published yet, so there is no verdict that could change.</p>
      ) : (
        <ErrandCard what="The look at its verdicts" errand={errand} href={href}>
          <p>
            This is how the last monthly update would read, had it been judged so. Years that are published keep theirs.
          </p>
        </ErrandCard>
      )}
      {found ? <VerdictChanges {...found} /> : null}
      {mayDecide ? (
        <Decision after={after} reason={sent?.reason} problem={sent?.problems.reason} />
      ) : (
        <Unsent reason={sent?.reason} />
      )}
    </div>
  )
}

function Decision({
  after,
  reason,
  problem,
}: {
  after: number
  reason: string | undefined
  problem: string | undefined
}) {
  return (
    <section className="column" aria-labelledby="decide">
      <h2 id="decide">Decide it</h2>
      <p>It cannot be changed afterwards. Another standard can only follow it.</p>
      <form method="post" noValidate>
        <input type="hidden" name="after" value={after} />
        <TextArea name="reason" label="Why" hint="Everybody can read it." rows={3} value={reason} error={problem} />
        <Button look="warning">Decide this standard</Button>
      </form>
    </section>
  )
}

/** The reason of a decision that came too late, so that it need not be written again. */
function Unsent({ reason = "" }: { reason: string | undefined }) {
  if (reason === "") return null
  return (
    <>
      <h2>What you had written</h2>
      <p className="as-typed">{reason}</p>
    </>
  )
}

const LOOK_FIRST = "See first which verdicts it would change in the newest monthly update: propose it again"
const WAS_QUICKER = "Somebody else has decided another standard since you opened this page. Propose yours again"

/** Only after a look at what the newest update would be; before the first there is nothing that it could change. */
async function mayDecide(result: ErrandResult | null): Promise<boolean> {
  const newest = (await findNewestRelease())?.number ?? null
  if (result?.kind === "refused") return result.reason === "no-release" && newest === null
  return result?.kind === "preview-standard" && result.release === newest
}

async function findProposalOr404(id: string | undefined) {
  const errand = foundOr404(isUuid(id ?? "") ? await findErrand(id ?? "") : null)
  return { errand, proposal: foundOr404(errand.asked.kind === "preview-standard" ? errand.asked.proposal : null) }
}

async function changesIn(result: ErrandResult | null) {
  if (result?.kind !== "preview-standard") return null
  const names = await listFigureNames()
  const changes = result.changes.map((one) => ({
    ...{ kind: one.kind, before: one.before, after: one.after },
    name: figureInWords(one, names),
  }))
  return { changes, same: result.same }
}

function refused(sent: FormData, problems: FormProblems, status = 422) {
  return data({ reason: String(sent.get("reason") ?? ""), problems }, { status })
}
