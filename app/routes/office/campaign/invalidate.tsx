import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { InvalidateForm } from "#app/components/office/campaign/invalidate-form.tsx"
import { InvalidationList } from "#app/components/office/campaign/invalidation-list.tsx"
import { supporterNameMark } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { conditionsInWords } from "#app/domain/campaign/condition.ts"
import { invalidateForm, restoreForm } from "#app/forms/office/campaign.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import {
  countFitting,
  listInvalidations,
  recordInvalidation,
  recordRestoring,
} from "#db/queries/desk/campaign/invalidation.ts"
import { findConstituency, listConstituencies } from "#db/queries/site/constituencies.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Take out a class – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const [invalidations, constituencies] = await Promise.all([listInvalidations(), listConstituencies()])
  const shown = invalidations.map(({ conditions: _, ...row }) => row)
  return { staff: shownStaff(staff), invalidations: shown, constituencies }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const form = await request.formData()
  if (form.get("step") === "restore") {
    const read = parseForm(restoreForm, form)
    // What a colleague has put back at the same moment is put back.
    if (read.ok) await recordRestoring(staff.id, read.value.id, new Date())
    return redirect("/office/campaign/invalidate", 303)
  }
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const read = parseForm(invalidateForm, form)
  if (!read.ok) return data({ typed, problems: read.problems, counted: null }, { status: 422 })
  const { step, expected, reason, conditions, isSame } = read.value
  const nameMark = conditions.name === null ? null : supporterNameMark(conditions.name, campaignKeys())
  const place = conditions.constituency === null ? null : await findConstituency(conditions.constituency)
  const words = conditionsInWords(conditions, place?.name ?? null)
  const sought = { conditions, nameMark }
  const looked = JSON.stringify(conditions)
  if (step === "count") {
    return data({ typed, problems: {}, counted: { count: await countFitting(sought), words, looked } })
  }
  const made = { id: crypto.randomUUID(), staff: staff.id, reason, now: new Date() }
  const outcome = isSame
    ? await recordInvalidation({ ...sought, ...made, expected })
    : { ok: false, count: await countFitting(sought) }
  if (outcome.ok) return redirect("/office/campaign/invalidate", 303)
  const why = isSame
    ? `There are ${outcome.count} now, and not ${expected}: look again. Nothing was done`
    : "You have changed what to look for since it was counted: look again. Nothing was done"
  return data({ typed, problems: { form: why }, counted: { count: outcome.count, words, looked } }, { status: 409 })
}

export default function Invalidate() {
  const { invalidations, constituencies } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/campaign", name: "Campaign" }]} />
      <ErrorSummary problems={answer?.problems} />
      <h1>Take out a class of sign-ups</h1>
      <p>
        First they are counted, and nothing is done. All that you give has to fit. Addresses are locked, so they cannot
        be looked for. What is taken out does not count, is told nothing, and can be put back.
      </p>
      <InvalidateForm
        constituencies={constituencies}
        typed={answer?.typed ?? {}}
        problems={answer?.problems ?? {}}
        counted={answer?.counted ?? null}
      />
      <InvalidationList invalidations={invalidations} />
    </div>
  )
}
