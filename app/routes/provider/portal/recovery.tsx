import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Predecessors } from "#app/components/portal/predecessors.tsx"
import { PlanView } from "#app/components/recovery/plan-view.tsx"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listPredecessors } from "#db/queries/desk/portal/families.ts"
import { listPlansOf, listPlansUnder } from "#db/queries/site/recovery.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Recovery plan – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { slug } = representative.provider
  const [own, under, before] = await Promise.all([listPlansOf(slug), listPlansUnder(slug), listPredecessors(slug)])
  // The plans of a duplicate stand in this list already.
  const predecessors = before.filter(({ isDuplicate }) => !isDuplicate)
  return {
    representative: shownRepresentative(representative),
    ...{ own, under, today: today() },
    predecessors: await Promise.all(predecessors.map(async (one) => ({ ...one, count: await countOpen(one.slug) }))),
  }
}

/** Open plans of a provider's places, and of those of its subcontractors. */
async function countOpen(provider: string): Promise<number> {
  const [own, under] = await Promise.all([listPlansOf(provider), listPlansUnder(provider)])
  return [...own, ...under].filter(({ closedOn, endedOn }) => closedOn === null && endedOn === null).length
}

export default function Recovery() {
  const { representative, own, under, predecessors, today: day } = useLoaderData<typeof loader>()
  const { slug, name } = representative.provider
  return (
    <div className="wrap">
      <div className="column">
        <h1>Recovery plans of {name}</h1>
        <p className="lead">
          A monthly update that finds a place of yours below the standard opens a plan there. It closes after two
          updates that are better. Everybody reads it on your page.
        </p>
        <Predecessors what="Recovery plans of" below="/recovery" predecessors={predecessors} />
        {own.length === 0 ? <p>You have none.</p> : null}
        {own.map((plan) => (
          <section key={plan.id} className="card" aria-labelledby={`plan-${plan.id}`}>
            <h2 id={`plan-${plan.id}`}>{plan.areaName}</h2>
            <PlanView plan={plan} today={day} represented />
            {plan.closedOn === null && plan.endedOn === null ? (
              <p>
                <a href={`/portal/${slug}/recovery/${plan.id}`}>
                  Work on it<span className="govuk-visually-hidden">: {plan.areaName}</span>
                </a>
              </p>
            ) : null}
          </section>
        ))}
        {under.length === 0 ? null : (
          <>
            <h2>Your subcontractors’ plans</h2>
            <p>You answer for them. Say what you do about each.</p>
            {under.map((plan) => (
              <section key={plan.id} className="card" aria-labelledby={`plan-${plan.id}`}>
                <h3 id={`plan-${plan.id}`}>
                  {plan.providerName}, {plan.areaName}
                </h3>
                <PlanView plan={plan} today={day} represented />
                <p>
                  <a href={`/portal/${slug}/recovery/${plan.id}`}>
                    Say what you do about it<span className="govuk-visually-hidden">: {plan.providerName}</span>
                  </a>
                </p>
              </section>
            ))}
          </>
        )}
      </div>
    </div>
  )
}
