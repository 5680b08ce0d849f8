import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ClaimTable } from "#app/components/office/representatives/claim-table.tsx"
import { TeamTable } from "#app/components/office/representatives/team-table.tsx"
import { SearchBox } from "#app/components/search-box.tsx"
import { CLAIMS_WAITING, hasLapsed } from "#app/domain/portal/claim.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { type Claim, listClaims, listDecidedClaims } from "#db/queries/desk/portal/claims.ts"
import { listRepresentedProviders } from "#db/queries/desk/portal/team.ts"
import { listProviders } from "#db/queries/site/providers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Providers’ people – Threestar office" }]

const LONGEST_QUESTION = 100
const DECIDED_SHOWN = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "representatives", new Date())
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, LONGEST_QUESTION)
  const [waiting, underWay, decided, teams, found] = await Promise.all([
    listClaims(CLAIMS_WAITING),
    listClaims(["letter-sent"]),
    listDecidedClaims(DECIDED_SHOWN),
    listRepresentedProviders(),
    q.trim() === "" ? [] : listProviders({ q }),
  ])
  return {
    staff: shownStaff(staff),
    waiting: waiting.map(listed),
    underWay: underWay.filter((claim) => !hasLapsed(claim, today())).map(listed),
    decided: decided.map(listed),
    teams,
    q,
    found: found.map(({ slug, name }) => ({ slug, name })),
  }
}

function listed({ id, provider, providerName, name, job, way, state, madeOn, decidedOn }: Claim) {
  return { id, provider, providerName, name, job, way, state, madeOn, decidedOn }
}

export default function Representatives() {
  const { waiting, underWay, decided, teams, q, found } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Who speaks for providers</h1>
      <h2>Waiting for us</h2>
      {waiting.length === 0 ? <p>Nobody waits.</p> : <ClaimTable caption="Waiting for us" claims={waiting} />}
      {underWay.length === 0 ? null : (
        <>
          <h2>A letter is under way</h2>
          <ClaimTable caption="A letter is under way" claims={underWay} />
        </>
      )}
      <h2>Teams</h2>
      {teams.length === 0 ? <p>No provider has anybody here yet.</p> : <TeamTable teams={teams} />}
      <SearchBox action="/office/representatives" label="Find a provider, to invite somebody" value={q} button="Find" />
      {q !== "" && found.length === 0 ? <p>No provider is called “{q}”.</p> : null}
      <ul className="choices">
        {found.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/office/representatives/${slug}`} className="choice">
              <b>{name}</b>
            </a>
          </li>
        ))}
      </ul>
      {decided.length === 0 ? null : (
        <>
          <h2>Decided</h2>
          <ClaimTable caption="Decided" claims={decided} />
        </>
      )}
    </div>
  )
}
