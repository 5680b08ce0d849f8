import { dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { noStepsInWords, type ShownPlan } from "./plan-view.tsx"

type Plan = Pick<ShownPlan, "id" | "areaName" | "openedOn" | "steps"> &
  Readonly<{ provider: string; providerName: string | null }>

/** On the page of a prime contractor: what it does about its subcontractors that are in a recovery plan. */
export function SubcontractorPlans({ name, plans }: { name: string; plans: readonly Plan[] }) {
  if (plans.length === 0) return null
  return (
    <section aria-labelledby="recovery-under">
      <h2 id="recovery-under">Its subcontractors in recovery</h2>
      <p>{name} answers for these providers, which people rated below the standard.</p>
      {plans.map(({ id, provider, providerName, areaName, openedOn, steps }) => (
        <div key={id} className="card">
          <h3>
            <a href={`/providers/${provider}#recovery`}>{providerName ?? provider}</a>
            {areaName === null ? "" : `, ${areaName}`}
          </h3>
          <p>Below the standard in the update of {monthInWords(openedOn)}.</p>
          {steps.length === 0 ? <p>{noStepsInWords(name)}</p> : null}
          {steps.length === 0 ? null : (
            <ul>
              {steps.map(({ number, words, on }) => (
                <li key={number}>
                  {dayInWords(on)}: <span dir="auto">{words}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}
