import type { LoaderFunctionArgs } from "@remix-run/node"
import { csvText } from "#app/domain/csv-text.ts"
import { deedQuestion } from "#app/forms/office/deed-question.ts"
import { requireStaff } from "#app/http/staff-session.server.ts"
import { listDeeds } from "#db/queries/desk/audit-log.ts"
import { listStaffNames } from "#db/queries/desk/staff.ts"

/** Far beyond what anybody reads; the whole record is exported at the terminal. */
const MOST_ROWS = 50_000

/** Deeds that fit the page's question, as a file for a spreadsheet. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "audit", new Date())
  const question = deedQuestion(new URL(request.url).searchParams)
  const [names, deeds] = [await listStaffNames(), await listDeeds(question, { limit: MOST_ROWS, offset: 0 })]
  const rows = deeds.map(({ number, at, staff, deed, subject, before, after, reason }) => [
    String(number),
    at.toISOString(),
    staff === null ? "" : (names.get(staff) ?? staff),
    deed,
    subject,
    before === null ? "" : JSON.stringify(before),
    after === null ? "" : JSON.stringify(after),
    reason ?? "",
  ])
  const heading = ["number", "at", "who", "deed", "subject", "before", "after", "reason"]
  return new Response(csvText([heading, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="record-of-deeds.csv"',
    },
  })
}
