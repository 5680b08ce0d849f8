import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrandCard } from "#app/components/office/errand-card.tsx"
import { PreviewCounts, PreviewLists } from "#app/components/office/releases/preview-tables.tsx"
import { errandView } from "#app/domain/office/errand.ts"
import { figureInWords } from "#app/domain/release/figure-in-words.ts"
import { countPreview } from "#app/domain/release/preview.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { type AskedErrand, findNewestAnswer, insertErrand, listErrands } from "#db/queries/desk/errands.ts"
import { listFigureNames } from "#db/queries/site/figure-names.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "What the next update would change – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "releases", now)
  const [newest] = await listErrands(["preview-release"], 1)
  const answer = await findNewestAnswer("preview-release")
  return {
    staff: shownStaff(staff),
    waiting: newest && newest.id !== answer?.id ? errandView(newest, now) : null,
    preview: answer ? await previewIn(answer) : null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "releases", now)
  // Where somebody waits for one already, this is the same.
  await insertErrand({ asked: { kind: "preview-release" }, staff: staff.id, now })
  return redirect("/office/releases/preview", 303)
}

export default function Preview() {
  const { waiting, preview } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/releases", name: "Monthly updates" }]} />
      <h1>What the next update would change</h1>
      <p className="lead">
        If an update were made now, of what is stored now. You see what would be shown and why something is not, with
        counts in tens. You do not see stars before everybody does.
      </p>
      {waiting ? (
        <ErrandCard what="The preview" errand={waiting} href="/office/releases/preview">
          {null}
        </ErrandCard>
      ) : null}
      <div className="office-actions">
        <form method="post">
          <Button look={preview === null ? "strong" : "quiet"}>{preview === null ? "Look now" : "Look again"}</Button>
        </form>
      </div>
      {preview === null ? null : (
        <>
          <p className="muted">
            As of {momentInWords(preview.at)}, for update {preview.number}. New ratings are stored at night.
          </p>
          <PreviewCounts counts={preview.counts} />
          <PreviewLists figures={preview.figures} />
        </>
      )}
    </div>
  )
}

async function previewIn({ result, finishedAt, askedAt }: AskedErrand) {
  if (result?.kind !== "preview-release") return null
  const names = await listFigureNames()
  const figures = result.figures
    .map(({ kind, key, state, tens }) => ({ kind, state, tens, name: figureInWords({ kind, key }, names) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"))
  return { at: finishedAt ?? askedAt, number: result.number, counts: countPreview(result.figures), figures }
}
