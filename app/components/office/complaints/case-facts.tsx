import { type Day, dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { type OurDays, unconfirmedFrom } from "#app/domain/complaints/clocks.ts"
import type { ComplaintCredential, ComplaintStage, Passing, Raising } from "#app/domain/complaints/complaint.ts"
import type { ComplaintKind } from "#app/domain/complaints/kind.ts"
import { examinerDoor } from "#app/domain/complaints/official-route.ts"
import { erasedOn } from "#app/domain/complaints/retention.ts"
import { STATE_WORDS } from "#app/domain/complaints/state.ts"
import { SummaryList } from "../../summary-list.tsx"
import { CREDENTIAL_WORDS, dueInWords, kindsInWords, PASSING_WORDS, RAISING_WORDS } from "./case-words.ts"

type Props = Readonly<{
  found: OurDays &
    Readonly<{
      name: string
      areaName: string | null
      provider: string | null
      kinds: readonly ComplaintKind[]
      stage: ComplaintStage | null
      happenedIn: Day | null
      raised: Raising
      passing: Passing
      credential: ComplaintCredential
      lastMessageOn: Day
      ownNameOn: Day | null
      finalResponseOn: Day | null
      mergedInto: string | null
      upheld: boolean | null
    }>
  today: Day
}>

const STAGE_WORDS: Readonly<Record<ComplaintStage, string>> = {
  start: "Just started",
  plan: "Making a plan",
  looking: "Looking for work",
  "in-work": "In work",
  left: "Has left",
}

/** What is structured of a case, and both clocks. */
export function CaseFacts({ found, today }: Props) {
  const due = dueInWords(found, today)
  const upheld = found.upheld === null ? "Not judged" : found.upheld ? "Upheld" : "Not upheld"
  return (
    <SummaryList
      rows={[
        { name: "About", value: <About {...found} /> },
        { name: "Stands", value: STATE_WORDS[found.state] },
        {
          name: "Our clock",
          value: due === null ? ourClock(found) : <span className={due.isLate ? "late" : ""}>{due.words}</span>,
        },
        { name: "Official clock", value: officialClock(found, today) },
        { name: "Kinds", value: kindsInWords(found.kinds) },
        { name: "When", value: found.happenedIn === null ? "Longer ago, or not said" : monthInWords(found.happenedIn) },
        { name: "On the programme", value: found.stage === null ? "Not said" : STAGE_WORDS[found.stage] },
        { name: "Before", value: RAISING_WORDS[found.raised] },
        { name: "Passing on", value: <b>{PASSING_WORDS[found.passing]}</b> },
        {
          name: "Counts",
          value: found.mergedInto === null ? CREDENTIAL_WORDS[found.credential] : `With ${found.mergedInto}`,
        },
        { name: "Our judgement", value: upheld },
        { name: "Filed", value: dayInWords(found.filedOn) },
        { name: "Erased on", value: `${dayInWords(erasedOn(found.lastMessageOn))}, unless somebody writes before` },
      ]}
    />
  )
}

function About({ name, areaName, provider }: Pick<Props["found"], "name" | "areaName" | "provider">) {
  return (
    <>
      {provider === null ? name : <a href={`/providers/${provider}`}>{name}</a>}
      {areaName === null ? null : <span className="table-note">{areaName}</span>}
    </>
  )
}

function ourClock({ state, answeredOn }: OurDays): string {
  if (state !== "answered" || answeredOn === null) return "Nothing is due"
  return `Counts as not confirmed from ${dayInWords(unconfirmedFrom(answeredOn))}, if the person says nothing`
}

function officialClock({ ownNameOn, finalResponseOn }: Props["found"], today: Day): string {
  const door = examinerDoor({ ownNameOn, finalResponseOn, knownSince: null }, today)
  if (door.state === "not-started") return "Not started: the person has not said that they sent it in their own name"
  if (door.state === "waiting") return `Started. The examiner can be asked from ${dayInWords(door.opensOn)}`
  if (door.state === "past") return `The time for the examiner ended on ${dayInWords(door.lastDay)}`
  const since = `The examiner can be asked since ${dayInWords(door.since)}`
  return door.why === "final-response" ? `${since}, until ${dayInWords(door.lastDay)}` : since
}
