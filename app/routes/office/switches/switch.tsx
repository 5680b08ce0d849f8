import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { SwitchPreview, SwitchScreen } from "#app/components/office/switches/switch-screens.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { isSwitchName, type SwitchName } from "#app/domain/switch.ts"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { switchMessageForm, switchStepForm } from "#app/forms/switch.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { findLastSwitching, type LastSwitching, listPausesNow, recordSwitching } from "#db/queries/desk/switches.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Switch – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "switches", new Date())
  const name = nameOr404(params.name)
  const pause = (await listPausesNow()).find((one) => one.name === name) ?? null
  return { staff: shownStaff(staff), name, pause, today: today() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "switches", new Date())
  const name = nameOr404(params.name)
  const form = await request.formData()
  const { step, deed } = switchStepForm.parse(fieldsOf(form))
  const typed = String(form.get("message") ?? "")
  const back = (problems: Readonly<Record<string, string>>, first: string | null = null) =>
    ({ screen: "edit", deed, message: typed, problems, first }) as const
  if (step === "edit") return back({})
  const read = deed === "resume" ? { ok: true as const, value: { message: "" } } : parseForm(switchMessageForm, form)
  if (!read.ok) return data(back(read.problems), { status: 422 })
  const { message } = read.value
  if (step === "preview") return { screen: "preview", deed, message, problems: {}, first: null } as const
  if (await recordSwitching({ name, deed, message, by: staff.id, today: today() }))
    return redirect(`/office/switches?done=${name}`, 303)
  return data(back({}, inWords(await findLastSwitching(name))), { status: 409 })
}

export default function Switch() {
  const { name, pause, today } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {sent?.screen === "preview" ? (
          <SwitchPreview name={name} deed={sent.deed} message={sent.message} today={today} />
        ) : (
          <SwitchScreen
            name={name}
            pause={pause}
            message={sent?.message ?? pause?.message ?? ""}
            problems={sent?.problems}
            first={sent?.first ?? null}
          />
        )}
      </div>
    </div>
  )
}

function nameOr404(text: string | undefined): SwitchName {
  return foundOr404(text !== undefined && isSwitchName(text) ? text : null)
}

const DONE: Readonly<Record<string, string>> = {
  "switch.pause": "paused it",
  "switch.reword": "changed its words",
  "switch.resume": "let it go on",
}

function inWords(last: LastSwitching | null): string {
  if (!last) return "Somebody changed this switch."
  const who = last.by ?? "Somebody at the machine itself"
  return `${who} ${DONE[last.deed] ?? "changed it"} on ${dayInWords(today(last.at))}.`
}
