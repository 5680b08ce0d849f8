import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { More, Notice } from "#app/components/notice.tsx"
import { OwnPledge } from "#app/components/portal/pledges/own-pledge.tsx"
import { PledgeForm, TakeBackForm } from "#app/components/portal/pledges/pledge-form.tsx"
import { pledgeDemands } from "#app/domain/pledges/demands.ts"
import { isPledgeDemand } from "#app/domain/pledges/pledge.ts"
import { mayReadFirstMove } from "#app/domain/portal/read-first.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { readPledge, versionForm } from "#app/forms/portal/pledge.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { recordPledge, recordPledgeTakenBack } from "#db/queries/desk/portal/pledges/deeds.ts"
import { listPledgesOf } from "#db/queries/desk/portal/pledges/list.ts"
import { listCampaignTexts } from "#db/queries/site/campaign-updates.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "A pledge – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const demand = demandOr404(params.demand)
  const [pledges, written] = await Promise.all([listPledgesOf(representative.provider.slug), listCampaignTexts()])
  return {
    representative: shownRepresentative(representative),
    demand: foundOr404(pledgeDemands(written).find(({ name }) => name === demand)),
    pledge: pledges.find((one) => one.demand === demand) ?? null,
    mayAnswer: hasRight(representative.role, "answer"),
    done: new URL(request.url).searchParams.has("done"),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const writer = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const { slug } = writer.provider
  const demand = demandOr404(params.demand)
  const sent = await request.formData()
  const place = { provider: slug, demand, staff: writer.id, today: today() }
  const { typed, form } = readPledge(sent, today())
  const stale = () => data({ typed, problems: { form: STALE } }, { status: 409 })
  const here = redirect(`/portal/${slug}/pledges/${demand}?done`, 303)
  if (sent.get("step") === "take-back") {
    const known = parseForm(versionForm, sent)
    return known.ok && (await recordPledgeTakenBack({ ...place, version: known.value.version })) ? here : stale()
  }
  if (!form.ok) return data({ typed, problems: form.problems }, { status: 422 })
  return (await recordPledge({ ...place, version: form.value.version }, form.value.pledge)) ? here : stale()
}

const STALE =
  "This pledge has changed since you opened the page. Nothing was sent. Look at it as it is now: what you typed is still here"

function demandOr404(name: string | undefined) {
  return foundOr404(name !== undefined && isPledgeDemand(name) ? name : null)
}

export default function PortalPledge() {
  const { representative, demand, pledge, mayAnswer, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed = sent?.typed ?? {
    ...{ words: pledge?.words ?? "", fromDay: pledge?.fromDay ?? "" },
    ...{ evidenceLink: pledge?.evidenceLink ?? "", evidenceWords: pledge?.evidenceWords ?? "" },
  }
  const version = pledge?.version ?? 0
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <Breadcrumbs trail={[{ href: `/portal/${representative.provider.slug}/pledges`, name: "Pledges" }]} />
        <h1>{demand.title}</h1>
        {done && !sent ? (
          <Notice tone="good">
            <p>Done.</p>
          </Notice>
        ) : null}
        <p>
          <a href={`/campaign#${demand.name}`}>What the campaign asks</a>
        </p>
        {pledge === null ? <p>You have not said anything to this.</p> : <OwnPledge pledge={pledge} />}
        {mayAnswer ? (
          <>
            <h2>{pledge === null ? "Pledge it" : "Change it"}</h2>
            <PledgeForm {...{ version, typed }} problems={sent?.problems} />
            {pledge !== null && mayReadFirstMove(pledge.state, "taken-back", "provider") ? (
              <More summary="Take it back">
                <TakeBackForm version={version} isPublic={pledge.publicWords !== null} />
              </More>
            ) : null}
          </>
        ) : (
          <p>You can read this. Somebody of your team with another role answers it.</p>
        )}
      </div>
    </div>
  )
}
