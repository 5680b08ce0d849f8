import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrandCard } from "#app/components/office/errand-card.tsx"
import { BatchInfluences } from "#app/components/office/flags/batch-influences.tsx"
import { errandView } from "#app/domain/office/errand.ts"
import { mayDo } from "#app/domain/office/role.ts"
import { figureInWords } from "#app/domain/release/figure-in-words.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { addressOfClass } from "#app/forms/office/rating-class.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { type AskedErrand, findNewestAnswer, insertErrand, listErrands } from "#db/queries/desk/errands.ts"
import { listFigureNames } from "#db/queries/site/figure-names.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Flagged batches – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "flags", now)
  const [newest] = await listErrands(["batch-influence"], 1)
  const answer = await findNewestAnswer("batch-influence")
  return {
    staff: shownStaff(staff),
    waiting: newest && newest.id !== answer?.id ? errandView(newest, now) : null,
    answered: answer ? await influencesIn(answer, mayDo(staff.roles, "releases")) : null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "flags", now)
  // Where somebody waits for the same already, theirs will do.
  await insertErrand({ asked: { kind: "batch-influence" }, staff: staff.id, now })
  return redirect("/office/flags/batches", 303)
}

export default function Batches() {
  const { waiting, answered } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/flags", name: "What was noticed" }]} />
      <h1>Flagged batches</h1>
      <p className="lead">
        A batch is what one night stored together, of one provider in one area. Here stands what the published stars
        would be without each batch that was flagged, where at least ten ratings would be left.
      </p>
      {waiting ? (
        <ErrandCard what="The look at flagged batches" errand={waiting} href="/office/flags/batches">
          {null}
        </ErrandCard>
      ) : null}
      <form method="post">
        <Button look={answered === null ? "strong" : "quiet"}>{answered === null ? "Look now" : "Look again"}</Button>
      </form>
      {answered === null ? null : (
        <>
          <p className="muted">
            As of {momentInWords(answered.at)}, by update {answered.release}.
          </p>
          <BatchInfluences batches={answered.batches} />
        </>
      )}
    </div>
  )
}

async function influencesIn({ result, finishedAt, askedAt }: AskedErrand, mayLeaveOut: boolean) {
  if (result?.kind !== "batch-influence") return null
  const names = await listFigureNames()
  const batches = result.batches.map((one) => {
    const ratingClass = { year: null, unit: one.unit, road: null, key: null, batch: one.batch }
    return {
      ...one,
      name: figureInWords({ kind: "unit", key: one.unit }, names),
      leaveOut: mayLeaveOut ? `/office/releases/classes?${addressOfClass(ratingClass)}` : null,
    }
  })
  return { at: finishedAt ?? askedAt, release: result.release, batches }
}
