import { type Day, dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { PLEDGE_STATE_WORDS, type PledgeMark, type PledgeState, pledgeState } from "#app/domain/pledges/pledge.ts"

export type ShownPledge = Readonly<{
  words: string | null
  fromDay: Day
  evidenceLink: string | null
  evidenceWords: string | null
  changedOn: Day | null
  mark: PledgeMark | null
  reasons: string | null
  markedOn: Day | null
  isMarkOlder: boolean
}>

/** How a demand stands with a provider: always in words, whatever the colour. */
export function PledgeTag({ state }: { state: PledgeState }) {
  return <strong className={`status status--${TONES[state]}`}>{PLEDGE_STATE_WORDS[state]}</strong>
}

/** The looks that the campaign's demands have already. */
const TONES = {
  pledged: "begun",
  kept: "met",
  partly: "partly-met",
  "not-kept": "refused",
  "taken-back": "refused",
  none: "open",
} as const satisfies Record<PledgeState, string>

/** What was pledged, from when, what shows it, and what our office found. */
export function PledgeWords({ pledge }: { pledge: ShownPledge }) {
  const { words, fromDay, changedOn, mark, reasons, markedOn, isMarkOlder } = pledge
  return (
    <>
      <p>
        <PledgeTag state={pledgeState(pledge)} />
      </p>
      {words === null ? (
        <p>
          It was pledged once, and the provider took it back{changedOn === null ? "" : ` in ${monthInWords(changedOn)}`}
          .
        </p>
      ) : (
        <>
          <p className="as-written" dir="auto">
            {words}
          </p>
          <p className="small">From {dayInWords(fromDay)} on.</p>
          <Evidence {...pledge} />
        </>
      )}
      {mark === null ? null : (
        <p>
          <b>{isMarkOlder || words === null ? `Before, our office found: ${lower(mark)}.` : "Our office:"}</b> {reasons}{" "}
          {markedOn === null ? null : <span className="muted small">({monthInWords(markedOn)})</span>}
        </p>
      )}
    </>
  )
}

function Evidence({ evidenceLink, evidenceWords }: Pick<ShownPledge, "evidenceLink" | "evidenceWords">) {
  if (evidenceLink === null) return null
  return (
    <p className="small">
      What shows it, says the provider: <span dir="auto">{evidenceWords}</span>{" "}
      <a href={evidenceLink} rel="nofollow noopener noreferrer ugc">
        {evidenceLink}
      </a>
    </p>
  )
}

function lower(mark: PledgeMark): string {
  return PLEDGE_STATE_WORDS[mark].toLowerCase()
}
