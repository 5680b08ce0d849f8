import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { csvText } from "#app/domain/csv-text.ts"
import { exportForm } from "#app/forms/office/campaign.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff } from "#app/http/staff-session.server.ts"
import { recordExport } from "#db/queries/desk/campaign/export.ts"

const PAGE = "/office/campaign/export"

/** A file leaves by the form of the page before, with its reason, and by no address. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "campaign", new Date())
  return redirect(PAGE, 303)
}

/** Sends the numbers, and records who took them out and what for. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const form = await request.formData()
  const read = parseForm(exportForm, form)
  if (!read.ok)
    return redirect(`${PAGE}?${new URLSearchParams({ what: String(form.get("what") ?? ""), why: "" })}`, 303)
  const { what, reason } = read.value
  return new Response(csvText(await recordExport(staff.id, what, reason)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="threestar-campaign-${what}.csv"`,
      "Cache-Control": "no-store",
    },
  })
}
