import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { ReleaseFigures } from "#app/components/office/releases/release-figures.tsx"
import { OfficeNotes, PublicNote } from "#app/components/office/releases/release-notes.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { officeNoteForm, publicNoteForm } from "#app/forms/office/release-note.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { findPublicNote, insertOfficeNote, listOfficeNotes, recordPublicNote } from "#db/queries/desk/release-notes.ts"
import { countFiguresByKind, findRelease } from "#db/queries/site/releases.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Update ${loaded?.release.number ?? ""} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "releases", new Date())
  const release = await findReleaseOr404(params.release)
  const [counts, notes, told] = await Promise.all([
    countFiguresByKind(release.number),
    listOfficeNotes(release.number),
    findPublicNote(release.number),
  ])
  const done = new URL(request.url).searchParams.has("done")
  return { staff: shownStaff(staff), release, counts, notes, told: told ?? "", done }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "releases", new Date())
  const { number } = await findReleaseOr404(params.release)
  const sent = await request.formData()
  return sent.get("step") === "tell" ? tell(number, staff.id, sent) : addNote(number, staff.id, sent)
}

export default function Release() {
  const { release, counts, notes, told, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="wrap">
      <ErrorSummary problems={refused?.problems} />
      <Breadcrumbs trail={[{ href: "/office/releases", name: "Monthly updates" }]} />
      <h1>Update of {dayInWords(release.releasedOn)}</h1>
      {done ? (
        <Notice tone="good">
          <p>Done. It stands in the record of deeds.</p>
        </Notice>
      ) : null}
      <p>
        Number {release.number}, of the rating year {release.year}.{" "}
        <a href={`/office/audit?q=${release.number}&deed=release.make`}>Who made it</a>
      </p>
      <ReleaseFigures counts={counts} />
      <div className="halves halves--even">
        <OfficeNotes notes={notes} typed={refused?.note} problems={refused?.problems} />
        <PublicNote told={refused?.now ?? told} typed={refused?.told} problems={refused?.problems} />
      </div>
    </div>
  )
}

async function findReleaseOr404(number: string | undefined) {
  return foundOr404(/^[1-9]\d{0,5}$/.test(number ?? "") ? await findRelease(Number(number)) : null)
}

async function addNote(release: number, staff: string, sent: FormData) {
  const form = parseForm(officeNoteForm, sent)
  if (!form.ok) return refusedWith(sent, form.problems)
  await insertOfficeNote({ release, note: form.value.note, staff, at: new Date() })
  return redirect(`/office/releases/${release}?done`, 303)
}

async function tell(release: number, staff: string, sent: FormData) {
  const form = parseForm(publicNoteForm, sent)
  if (!form.ok) return refusedWith(sent, form.problems)
  const { told: note, before } = form.value
  if (await recordPublicNote({ release, note, before, on: today(), staff })) {
    return redirect(`/office/releases/${release}?done`, 303)
  }
  const now = (await findPublicNote(release)) ?? ""
  const words =
    now === "" ? "Somebody has taken the note away meanwhile" : `Somebody has changed it meanwhile, to “${now}”`
  return refusedWith(
    sent,
    { told: `${words}. Yours stands below: show it all the same, or leave it` },
    { now, status: 409 },
  )
}

function refusedWith(
  sent: FormData,
  problems: FormProblems,
  { now, status = 422 }: { now?: string; status?: number } = {},
) {
  const typed = (name: string) => (sent.has(name) ? String(sent.get(name)) : undefined)
  return data({ note: typed("note"), told: typed("told"), now, problems }, { status })
}
