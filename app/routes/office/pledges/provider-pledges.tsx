import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { More, Notice } from "#app/components/notice.tsx"
import { MarkForm, ReadForms } from "#app/components/office/pledges/pledge-steps.tsx"
import { OwnPledge } from "#app/components/portal/pledges/own-pledge.tsx"
import { pledgeDemands } from "#app/domain/pledges/demands.ts"
import { isPledgeDemand } from "#app/domain/pledges/pledge.ts"
import { pledgeMarkForm, refusalForm } from "#app/forms/office/pledge.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { versionForm } from "#app/forms/portal/pledge.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import {
  letPledgeThrough,
  type PledgePlace,
  recordPledgeMark,
  refusePledge,
} from "#db/queries/desk/portal/pledges/deeds.ts"
import { listPledgesOf } from "#db/queries/desk/portal/pledges/list.ts"
import { listCampaignTexts } from "#db/queries/site/campaign-updates.ts"
import { findProvider } from "#db/queries/site/providers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A provider’s pledges – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "pledges", new Date())
  const { slug, name } = await findOr404(params.provider)
  const [pledges, written] = await Promise.all([listPledgesOf(slug), listCampaignTexts()])
  const shown = pledgeDemands(written).flatMap((demand) => {
    const pledge = pledges.find((one) => one.demand === demand.name)
    return pledge === undefined ? [] : [{ ...demand, pledge }]
  })
  return { staff: shownStaff(staff), slug, name, shown, done: new URL(request.url).searchParams.has("done") }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "pledges", new Date())
  const { slug } = await findOr404(params.provider)
  const sent = await request.formData()
  const demand = String(sent.get("demand") ?? "")
  if (!isPledgeDemand(demand)) return refused(sent, { form: STALE }, 409)
  const place = { provider: slug, demand, staff: staff.id, today: today() }
  const outcome = await takeStep(place, sent)
  if (outcome === true) return redirect(`/office/pledges/${slug}?done`, 303)
  if (outcome === false) return refused(sent, { form: STALE }, 409)
  return refused(
    sent,
    Object.fromEntries(Object.entries(outcome).map(([field, words]) => [`${demand}-${field}`, words])),
  )
}

/** Whether it was done; what was wrong with the form, where it cannot be. */
async function takeStep(place: Omit<PledgePlace, "version">, sent: FormData): Promise<boolean | FormProblems> {
  if (sent.get("step") === "mark") {
    const form = parseForm(pledgeMarkForm, sent)
    return form.ok ? recordPledgeMark({ ...place, version: form.value.version }, form.value) : form.problems
  }
  if (sent.get("step") === "refuse") {
    const form = parseForm(refusalForm, sent)
    return form.ok ? refusePledge({ ...place, version: form.value.version }, form.value.refusal) : form.problems
  }
  const form = parseForm(versionForm, sent)
  return form.ok && sent.get("step") === "let-through"
    ? letPledgeThrough({ ...place, version: form.value.version })
    : false
}

const STALE =
  "This pledge has changed since you opened the page. Nothing was stored. Look at it as it is now: what you typed is still here"

function refused(sent: FormData, problems: FormProblems, status: 409 | 422 = 422) {
  const text = (name: string) => String(sent.get(name) ?? "")
  const typed = { refusal: text("refusal"), mark: text("mark"), reasons: text("reasons") }
  return data({ demand: text("demand"), typed, problems }, { status })
}

async function findOr404(slug: string | undefined) {
  return foundOr404(slug === undefined ? null : await findProvider(slug))
}

export default function OfficeProviderPledges() {
  const { slug, name, shown, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <Breadcrumbs trail={[{ href: "/office/pledges", name: "Pledges" }]} />
        <h1>What {name} pledges</h1>
        {done && !sent ? (
          <Notice tone="good">
            <p>Done. It stands in the record of deeds.</p>
          </Notice>
        ) : null}
        <p>
          <a href={`/providers/${slug}#pledges`}>As everybody sees it</a>
        </p>
        {shown.length === 0 ? <p>It has pledged nothing.</p> : null}
        {shown.map(({ name: demand, title, pledge }) => {
          const typed = sent?.demand === demand ? sent.typed : {}
          const step = { demand, version: pledge.version, problems: sent?.problems ?? {}, typed }
          return (
            <section key={demand} className="card" aria-labelledby={demand}>
              <h2 id={demand}>{title}</h2>
              <OwnPledge pledge={pledge} />
              {pledge.state === "waiting" ? <ReadForms {...step} /> : null}
              {pledge.publicWords === null ? null : (
                <More summary={pledge.mark === null ? "Mark what came of it" : "Change the mark"}>
                  <MarkForm {...step} mark={pledge.mark} />
                </More>
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}
