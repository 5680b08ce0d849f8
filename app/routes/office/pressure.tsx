import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { PressureCounts, PressureList } from "#app/components/office/pressure-list.tsx"
import { PRESSURE_KIND_WORDS } from "#app/components/pressure-words.ts"
import { openText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { countPressure } from "#app/domain/office/pressure-counts.ts"
import { PRESSURE_KINDS } from "#app/domain/pressure.ts"
import { pressureDoneForm } from "#app/forms/office/pressure-done.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listPressureReports, recordPressureDone } from "#db/queries/desk/pressure-reports.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Pressure – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "pressure", new Date())
  const reports = await listPressureReports()
  const { byKind, byProvider, unnamed } = countPressure(reports, PRESSURE_KINDS)
  const key = siteSecrets().casework
  return {
    staff: shownStaff(staff),
    waiting: reports.filter(({ done }) => !done).length,
    reports: reports.map((report) => ({ ...report, words: report.words && openText(report.words, key) })),
    byKind: byKind.map(({ kind, count }) => ({ name: PRESSURE_KIND_WORDS[kind], count })),
    byProvider: unnamed === 0 ? byProvider : [...byProvider, { name: "No provider named", count: unnamed }],
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "pressure", new Date())
  const form = parseForm(pressureDoneForm, await request.formData())
  if (!form.ok) throw data(null, { status: 400 })
  // Gone, or done by a colleague at the same moment: the list says how it stands.
  await recordPressureDone(form.value.id, form.value.done, staff.id)
  return redirect("/office/pressure", 303)
}

export default function OfficePressure() {
  const { waiting, reports, byKind, byProvider } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Pressure</h1>
      <p className="lead">
        {waiting === 0
          ? "Nobody waits. What people tell on the page Pressure stands here."
          : `${waiting === 1 ? "One report waits" : `${waiting} reports wait`}. We do not know who told, or when, and cannot answer.`}
      </p>
      {reports.length === 0 ? null : (
        <>
          <div className="halves halves--even">
            <PressureCounts heading="What happened" counts={byKind} />
            <PressureCounts heading="With whom, as people wrote it" counts={byProvider} />
          </div>
          <p className="muted">
            For the office only: so few could tell who it was. What is done is erased in the night, and leaves these
            counts.
          </p>
          <h2>What people told</h2>
          <PressureList reports={reports} />
        </>
      )}
    </div>
  )
}
