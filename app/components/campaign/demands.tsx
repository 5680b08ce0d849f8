import { type CampaignTextName, DEMAND_STATUS_WORDS, type DemandStatus, TEXT_KINDS } from "#app/domain/campaign/text.ts"
import { OfficeText } from "./office-text.tsx"

type Demand = Readonly<{
  name: CampaignTextName
  title: string
  html: string
  status: DemandStatus | null
  evidence: string | null
}>

const SIDES = [
  { kind: "Demand on providers", heading: "What we ask of providers", id: "providers" },
  { kind: "Demand on government", heading: "What we ask of government", id: "government" },
] as const

/** The demands on both sides, each with what it has come to and how we know. */
export function Demands({ texts }: { texts: readonly Demand[] }) {
  return (
    <>
      {SIDES.map(({ kind, heading, id }) => (
        <section key={kind}>
          <h2 id={id}>{heading}</h2>
          <ol className="demands">
            {texts
              .filter(({ name }) => TEXT_KINDS[name] === kind)
              .map(({ name, title, html, status, evidence }) => (
                <li key={name} className="card" id={name}>
                  <h3>{title}</h3>
                  <OfficeText html={html} />
                  {status === null ? null : (
                    <p>
                      <strong className={`status status--${status}`}>{DEMAND_STATUS_WORDS[status]}</strong>
                    </p>
                  )}
                  {evidence === null ? null : <OfficeText html={evidence} />}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}
