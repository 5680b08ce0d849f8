import type { CampaignTextName } from "#app/domain/campaign/text.ts"
import type { PledgeDemand } from "#app/domain/pledges/demands.ts"
import { PLEDGE_STATE_WORDS } from "#app/domain/pledges/pledge.ts"
import { PledgeWords, type ShownPledge } from "./pledge-words.tsx"

type Props = Readonly<{
  name: string
  pledges: readonly (ShownPledge & Readonly<{ demand: CampaignTextName }>)[]
  demands: readonly PledgeDemand[]
}>

/** On a provider's page: what it pledges of the campaign's demands, and what it does not. */
export function ProviderPledges({ name, pledges, demands }: Props) {
  const pledgeOf = (demand: CampaignTextName) => pledges.find((pledge) => pledge.demand === demand)
  const open = demands.filter((demand) => pledgeOf(demand.name) === undefined)
  return (
    <section aria-labelledby="pledges">
      <h2 id="pledges">What {name} pledges</h2>
      {pledges.length === 0 ? (
        <p>
          {name} has pledged none of the <a href="/campaign#providers">campaign’s demands</a> here so far.{" "}
          <a href="/campaign/pledges">Who pledges what</a>
        </p>
      ) : (
        <>
          {demands.map((demand) => {
            const pledge = pledgeOf(demand.name)
            return pledge === undefined ? null : (
              <div key={demand.name} className="card">
                <h3>{demand.title}</h3>
                <PledgeWords pledge={pledge} />
              </div>
            )
          })}
          {open.length === 0 ? null : (
            <>
              <p>{PLEDGE_STATE_WORDS.none} on:</p>
              <ul>
                {open.map((demand) => (
                  <li key={demand.name}>
                    <a href={`/campaign#${demand.name}`}>{demand.title}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            <a href="/campaign/pledges">What other providers pledge</a>
          </p>
        </>
      )}
    </section>
  )
}
