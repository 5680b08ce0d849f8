import type { Day } from "#app/domain/calendar.ts"
import { dayInWords } from "#app/domain/calendar.ts"
import type { PledgeMark } from "#app/domain/pledges/pledge.ts"
import { READ_FIRST_WORDS, type ReadFirstState } from "#app/domain/portal/read-first.ts"
import { Notice } from "../../notice.tsx"
import { PledgeWords } from "../../pledges/pledge-words.tsx"

export type SentPledge = Readonly<{
  state: ReadFirstState
  words: string
  fromDay: Day
  evidenceLink: string | null
  evidenceWords: string | null
  refusal: string | null
  isPublic: boolean
  publicWords: string | null
  publicFromDay: Day | null
  publicEvidenceLink: string | null
  publicEvidenceWords: string | null
  mark: PledgeMark | null
  reasons: string | null
  markedOn: Day | null
  isMarkOlder: boolean | null
}>

/** A pledge for its provider and the office: what waits or was sent back, and what everybody reads. */
export function OwnPledge({ pledge }: { pledge: SentPledge }) {
  const { state, refusal, isPublic, publicFromDay } = pledge
  return (
    <>
      {state === "refused" ? (
        <Notice tone="warning" heading={READ_FIRST_WORDS.refused}>
          <p>{refusal}</p>
          <Sent pledge={pledge} />
        </Notice>
      ) : null}
      {state === "waiting" ? (
        <Notice heading={READ_FIRST_WORDS.waiting}>
          <Sent pledge={pledge} />
        </Notice>
      ) : null}
      {isPublic && publicFromDay !== null ? (
        <>
          <p>
            <b>What everybody reads:</b>
          </p>
          <PledgeWords
            pledge={{
              ...{ words: pledge.publicWords, fromDay: publicFromDay, changedOn: null },
              ...{ evidenceLink: pledge.publicEvidenceLink, evidenceWords: pledge.publicEvidenceWords },
              ...{ mark: pledge.mark, reasons: pledge.reasons, markedOn: pledge.markedOn },
              isMarkOlder: pledge.isMarkOlder === true,
            }}
          />
        </>
      ) : null}
      {state === "taken-back" && !isPublic ? <p>Taken back before it was published.</p> : null}
    </>
  )
}

/** The words that nobody else has read. */
export function Sent({ pledge }: { pledge: Pick<SentPledge, "words" | "fromDay" | "evidenceLink" | "evidenceWords"> }) {
  const { words, fromDay, evidenceLink, evidenceWords } = pledge
  return (
    <>
      <p className="as-written" dir="auto">
        {words}
      </p>
      <p className="small">From {dayInWords(fromDay)} on.</p>
      {evidenceLink === null ? null : (
        <p className="small">
          What shows it: <span dir="auto">{evidenceWords}</span>{" "}
          <a href={evidenceLink} rel="nofollow noopener noreferrer ugc">
            {evidenceLink}
          </a>
        </p>
      )}
    </>
  )
}
