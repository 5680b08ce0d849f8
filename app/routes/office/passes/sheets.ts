import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { namedPoolForm } from "#app/forms/office/paper-pool.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { printPool } from "#app/tasks/print-pool.server.ts"

/** Sheets are made by the form of the page before, and by no address: their codes are shown once. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "passes", new Date())
  return redirect("/office/passes", 303)
}

/** Makes a pool and sends its sheets, which alone hold the codes. */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "passes", new Date())
  const form = parseForm(namedPoolForm, await request.formData())
  // The page before has checked it: only a form that was made by hand is wrong here.
  if (!form.ok) return redirect("/office/passes", 303)
  const pool = await printPool({ ...form.value, staff: staff.id, today: today() })
  if (pool === null) return redirect("/office/passes?taken", 303)
  return new Response(new Uint8Array(pool.sheets), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${pool.id}.pdf"`,
      "Cache-Control": "no-store",
    },
  })
}
