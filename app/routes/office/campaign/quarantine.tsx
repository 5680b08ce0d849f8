import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { HeldSignUps } from "#app/components/office/campaign/held-sign-ups.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { openForCampaign } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { domainOf } from "#app/domain/account/address.ts"
import { TRUST_RULES } from "#app/domain/campaign/trust-rules.ts"
import { heldVerdictForm, quarantineQuestion } from "#app/forms/office/campaign.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { countHeldByRule, listHeld, recordHeldVerdict } from "#db/queries/desk/campaign/quarantine.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Held sign-ups – Threestar office" }]

const ON_A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const { rule, page: asked } = quarantineQuestion(new URL(request.url).searchParams)
  const byRule = await countHeldByRule()
  const all = byRule.filter((one) => rule === null || one.rule === rule).reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(all / ON_A_PAGE))
  const page = Math.min(asked, pages)
  const keys = campaignKeys()
  const rows = (await listHeld(rule, page, ON_A_PAGE)).map(({ address, name, signedAt, ...row }) => ({
    ...row,
    // The rest of the address decides nothing, so nobody need read it.
    domain: domainOf(openForCampaign(address, keys)),
    name: name === null ? null : openForCampaign(name, keys),
    signedOn: signedAt.toISOString().slice(0, 10),
  }))
  return { staff: shownStaff(staff), rule, byRule, all, page, pages, rows }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const form = parseForm(heldVerdictForm, await request.formData())
  if (!form.ok) return data({ problems: form.problems }, { status: 422 })
  const { verdict, all, "ids[]": ids, reason } = form.value
  const which = all === undefined ? { ids } : { rule: all }
  const taken = { id: crypto.randomUUID(), now: new Date(), reason: reason === "" ? null : reason }
  await recordHeldVerdict({ staff: staff.id, verdict, which, ...taken })
  // What a colleague decided at the same moment is gone from the list.
  const { pathname, search } = new URL(request.url)
  return redirect(pathname + search, 303)
}

export default function Quarantine() {
  const { rule, byRule, all, page, pages, rows } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  const search = rule === null ? "" : `rule=${rule}&`
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/campaign", name: "Campaign" }]} />
      <ErrorSummary problems={problems} />
      <h1>Held sign-ups</h1>
      <p>
        {all === 0 ? "Nothing is held." : `${all} held.`} They do not count, and nobody was told. Let through whoever is
        a person; take out the rest. {rule === null ? "" : TRUST_RULES[rule].why}
      </p>
      <HeldSignUps rows={rows} rule={rule} byRule={byRule} error={problems?.reason} />
      <Pagination page={page} pages={pages} href={(to) => `/office/campaign/quarantine?${search}page=${to}`} />
    </div>
  )
}
