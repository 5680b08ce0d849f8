import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ButtonLink } from "#app/components/button.tsx"
import { OwnPledge } from "#app/components/portal/pledges/own-pledge.tsx"
import { pledgeDemands } from "#app/domain/pledges/demands.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { listPledgesOf } from "#db/queries/desk/portal/pledges/list.ts"
import { listCampaignTexts } from "#db/queries/site/campaign-updates.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Pledges – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const [pledges, written] = await Promise.all([listPledgesOf(representative.provider.slug), listCampaignTexts()])
  return {
    representative: shownRepresentative(representative),
    mayAnswer: hasRight(representative.role, "answer"),
    demands: pledgeDemands(written).map((demand) => ({
      ...demand,
      pledge: pledges.find((one) => one.demand === demand.name) ?? null,
    })),
  }
}

export default function PortalPledges() {
  const { representative, mayAnswer, demands } = useLoaderData<typeof loader>()
  const { slug, name } = representative.provider
  return (
    <div className="wrap">
      <div className="column">
        <h1>What {name} pledges</h1>
        <p className="lead">
          The campaign asks four things of every provider. You can pledge each. What you pledge stands on your page and
          in <a href="/campaign/pledges">the table of all providers</a>. Our office looks at what came of it, and says
          why.
        </p>
        {demands.map((demand) => (
          <section key={demand.name} className="card" aria-labelledby={demand.name}>
            <h2 id={demand.name}>{demand.title}</h2>
            <p className="small">
              <a href={`/campaign#${demand.name}`}>What the campaign asks</a>
            </p>
            {demand.pledge === null ? <p>You have not said anything to this.</p> : <OwnPledge pledge={demand.pledge} />}
            {mayAnswer ? (
              <p>
                <ButtonLink href={`/portal/${slug}/pledges/${demand.name}`} look="quiet">
                  {demand.pledge === null ? "Pledge this" : "Change it, or take it back"}
                  <span className="govuk-visually-hidden">: {demand.title}</span>
                </ButtonLink>
              </p>
            ) : null}
          </section>
        ))}
      </div>
    </div>
  )
}
