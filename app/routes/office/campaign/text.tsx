import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { OfficeText } from "#app/components/campaign/office-text.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { TextForm } from "#app/components/office/campaign/text-form.tsx"
import { TextVersions } from "#app/components/office/campaign/text-versions.tsx"
import { isCampaignText, TEXT_KINDS } from "#app/domain/campaign/text.ts"
import { campaignTexts } from "#app/domain/campaign/texts.ts"
import { campaignTextForm } from "#app/forms/office/campaign-text.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { htmlOf } from "#app/tasks/campaign/markdown.server.ts"
import { insertTextVersion, listTextVersions } from "#db/queries/desk/campaign/texts.ts"

const HOME = "/office/campaign/texts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.kind ?? "Words of the campaign"} – Threestar office` },
]

const nameIn = (params: Readonly<Record<string, string | undefined>>) => {
  const name = params.name ?? ""
  return foundOr404(isCampaignText(name) ? name : null)
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const name = nameIn(params)
  const versions = await listTextVersions(name)
  const wanted = new URL(request.url).searchParams.get("version")
  const chosen = wanted === "first" ? undefined : (versions.find(({ id }) => id === wanted) ?? versions[0])
  const { title, body, status, evidence } =
    chosen ?? foundOr404(campaignTexts().find((text) => text.name === name) ?? null)
  const typed = { title, body, status: status ?? "", evidence: evidence ?? "" }
  return { staff: shownStaff(staff), name, kind: TEXT_KINDS[name], typed, versions, from: versions[0]?.id ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "campaign", now)
  const name = nameIn(params)
  const form = await request.formData()
  const typed = Object.fromEntries([...form].map(([field, value]) => [field, String(value)]))
  const read = parseForm(campaignTextForm(name), form)
  if (!read.ok)
    return data({ typed, problems: read.problems, look: null, began: String(form.get("from") ?? "") }, { status: 422 })
  const { step, from, ...text } = read.value
  if (step === "look") {
    const evidence = text.evidence === null ? null : htmlOf(text.evidence)
    return data({
      typed,
      problems: {},
      look: { title: text.title, html: htmlOf(text.body), evidence },
      began: from ?? "",
    })
  }
  if (await insertTextVersion({ by: staff.id, text: { name, ...text }, from, now })) return redirect(HOME, 303)
  const late = "A colleague has put another version on the site since you began. Yours stands below: compare the two"
  // Whoever has been told so, and writes all the same, writes after the colleague.
  return data({ typed, problems: { form: late }, look: null, began: null }, { status: 409 })
}

export default function Text() {
  const { name, kind, typed, versions, from } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const look = answer?.look ?? null
  return (
    <div className="wrap">
      <Breadcrumbs
        trail={[
          { href: "/office/campaign", name: "Campaign" },
          { href: HOME, name: "Words of the campaign" },
        ]}
      />
      <ErrorSummary problems={answer?.problems} />
      <h1>{kind}</h1>
      {look === null ? null : (
        <section className="card" aria-labelledby="look">
          <h2 id="look">{look.title}</h2>
          <OfficeText html={look.html} />
          {look.evidence === null ? null : <OfficeText html={look.evidence} />}
        </section>
      )}
      <TextForm
        name={name}
        from={answer?.began ?? from}
        typed={answer?.typed ?? typed}
        problems={answer?.problems ?? {}}
      />
      <TextVersions path={`${HOME}/${name}`} versions={versions} />
    </div>
  )
}
