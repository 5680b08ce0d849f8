import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ButtonLink } from "#app/components/button.tsx"
import { Notice } from "#app/components/notice.tsx"
import { partsInWords, StandardTable } from "#app/components/office/standards/standard-table.tsx"
import { SummaryList } from "#app/components/summary-list.tsx"
import { yearOf } from "#app/domain/calendar.ts"
import { standardOf } from "#app/domain/standard/standard.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listDecidedStandards } from "#db/queries/site/standards.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Standards – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "standards", now)
  const sets = await listDecidedStandards()
  const year = yearOf(today(now))
  const done = new URL(request.url).searchParams.has("done")
  return { staff: shownStaff(staff), sets: sets.toReversed(), year, current: standardOf(year, sets), done }
}

export default function Standards() {
  const { sets, year, current, done } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Standards</h1>
      <p className="lead">
        What is good enough, by year. A set is never changed: another one follows it, from a year on.
      </p>
      {done ? (
        <Notice tone="good">
          <p>The new standard is decided. It stands in the record of deeds.</p>
        </Notice>
      ) : null}
      <h2>What holds in {year}</h2>
      <SummaryList rows={partsInWords(current)} />
      <ButtonLink href="/office/standards/new" look="quiet">
        Propose another standard
      </ButtonLink>
      <h2>All standards</h2>
      <StandardTable sets={sets} />
    </div>
  )
}
