import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { PressureScreen, PressureTold, type PressureTyped } from "#app/components/pressure-screens.tsx"
import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { pressureForm } from "#app/forms/pressure.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { newChallenge } from "#app/http/proof-of-work.server.ts"
import { limitForm } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { insertPressureReport } from "#db/queries/door/pressure-reports.ts"
import { listAreaChoices } from "#db/queries/site/area-choices.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Pressure on you – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  const areas = (await listAreaChoices()).map(({ area, areaName, programmeName }) => ({
    value: area,
    label: `${programmeName}: ${areaName}`,
  }))
  const challenge = await newChallenge(new Date())
  return { areas, challenge, told: new URL(request.url).searchParams.has("told") }
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  const sent = await request.formData()
  await limitForm(context, "pressure", sent)
  const areas = (await listAreaChoices()).map(({ area }) => area)
  const form = parseForm(pressureForm(areas), sent)
  if (!form.ok) return data({ typed: typedIn(sent), problems: form.problems }, { status: 422 })
  if (isFromMachine(sent)) return redirect("/pressure?told", 303)
  const { words, ...report } = form.value
  await insertPressureReport({ ...report, words: words === null ? null : sealText(words, siteSecrets().casework) })
  return redirect("/pressure?told", 303)
}

export default function Pressure() {
  const { areas, challenge, told } = useLoaderData<typeof loader>()
  const { typed, problems } = useActionData<typeof action>() ?? { typed: NOTHING, problems: {} }
  return (
    <div className="wrap">
      <div className="column">
        {told ? <PressureTold /> : <PressureScreen {...{ areas, challenge, typed, problems }} />}
      </div>
    </div>
  )
}

const NOTHING: PressureTyped = { kinds: [], area: "", provider: "", words: "" }

function typedIn(sent: FormData): PressureTyped {
  const text = (name: string) => String(sent.get(name) ?? "")
  return {
    kinds: sent.getAll("kinds[]").map(String),
    area: text("area"),
    provider: text("provider"),
    words: text("words"),
  }
}
