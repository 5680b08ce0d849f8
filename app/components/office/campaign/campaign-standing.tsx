import type { LettersStopped } from "#app/domain/campaign/letter-event.ts"
import { isTrustRule, TRUST_RULES } from "#app/domain/campaign/trust-rules.ts"
import { Notice } from "../../notice.tsx"
import { SummaryList } from "../../summary-list.tsx"

type Props = Readonly<{
  standing: Readonly<{
    unconfirmed: number
    confirmed: number
    counted: number
    quarantined: number
    invalidated: number
    updates: number
    left: number
  }>
  post: Readonly<{ waiting: number; givenUp: number }>
  lastRun: Readonly<{ total: number; expected: number }> | null
  held: readonly Readonly<{ rule: string | null; count: number }>[]
  stopped: Readonly<Record<LettersStopped, number>>
}>

const shown = (count: number) => count.toLocaleString("en-GB")

/** How the campaign stands, and what is wrong, first. */
export function CampaignStanding({ standing, post, lastRun, held, stopped }: Props) {
  const ended = standing.confirmed + standing.quarantined + standing.invalidated
  const rate = ended + standing.unconfirmed === 0 ? null : Math.round((ended / (ended + standing.unconfirmed)) * 100)
  return (
    <>
      {lastRun !== null && lastRun.total !== lastRun.expected ? (
        <Notice tone="warning" heading="The last count does not agree">
          <p>
            Counted anew there were {shown(lastRun.total)} signatures; by the last count and all changes since it should
            have been {shown(lastRun.expected)}. The new count is what everybody sees. If you do not know why, ask an
            administrator to look.
          </p>
        </Notice>
      ) : null}
      {post.givenUp > 0 ? (
        <Notice tone="warning" heading="Letters that could not be sent">
          <p>{shown(post.givenUp)} letters were given up after three days of tries, or refused by the mail service.</p>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { name: "Counted", value: shown(standing.counted) },
          { name: "Confirmed", value: shown(standing.confirmed) },
          { name: "Wait for the button", value: shown(standing.unconfirmed) },
          { name: "Confirmed, of all who signed", value: rate === null ? "nobody has signed yet" : `${rate}%` },
          { name: "Want our letters", value: shown(standing.updates) },
          { name: "Left and erased", value: shown(standing.left) },
          { name: "Taken out by the office", value: shown(standing.invalidated) },
          { name: "Letters on their way", value: shown(post.waiting) },
          { name: "Letters came back, so no more go there", value: shown(stopped.bounced) },
          { name: "Called our letters spam, so no more go there", value: shown(stopped.complained) },
          {
            name: "Held by a rule",
            value:
              held.length === 0 ? (
                "none"
              ) : (
                <ul>
                  {held.map(({ rule, count }) => (
                    <li key={rule}>
                      <a href={`/office/campaign/quarantine?rule=${rule ?? ""}`}>
                        {isTrustRule(rule) ? TRUST_RULES[rule].name : "Unknown rule"}
                      </a>
                      : {shown(count)}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </>
  )
}
