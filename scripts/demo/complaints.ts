import { createHash } from "node:crypto"
import { complaintMark, sealNarrative } from "#app/crypto/complaints.server.ts"
import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { addDays, type Day, monthOf, yearOf } from "#app/domain/calendar.ts"
import { encodeCode, encodeComplaintReceipt } from "#app/domain/code.ts"
import { criterionNamed } from "#app/domain/complaints/severity.ts"
import type { ComplaintState } from "#app/domain/complaints/state.ts"
import { publishComplaintFigures } from "#app/tasks/complaints/publish-figures.server.ts"
import { type DemoComplaint, demoComplaints } from "#db/demo/complaints.ts"
import { moveUnconfirmed } from "#db/queries/desk/complaints/by-the-clock.ts"
import { type FoundCase, findCase } from "#db/queries/desk/complaints/case.ts"
import { recordOfficeMoves, recordTriage } from "#db/queries/desk/complaints/deeds.ts"
import { recordHandOver, recordProviderAnswer } from "#db/queries/desk/complaints/hand-overs.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { insertComplaint, recordErasure, recordOwnMove } from "#db/queries/door/complaints.ts"
import { listUnitsDeliveredBy } from "#db/queries/site/units.ts"

const CASEWORKER = "cal@office.example.org"

/**
 * Files the demonstration's complaints and takes them where they are, through the queries that real ones take. May be
 * killed and called again: each goes on from where it stands. Needs door, desk and site.
 */
export async function prepareComplaints(today: Day): Promise<void> {
  const staff = (await findStaffByAddress(CASEWORKER))?.id
  if (staff === undefined) return
  for (const one of demoComplaints()) await play(one, staff, today)
  await moveUnconfirmed(today)
  await publishComplaintFigures()
}

async function play(one: DemoComplaint, staff: string, today: Day): Promise<void> {
  const reference = referenceOf(one.name)
  if ((await findCase(reference)) === null) await file(one, reference, addDays(today, -one.daysAgo))
  for (const to of ROADS[one.end]) {
    const found = await findCase(reference)
    if (found && !hasPassed(found, to)) await step(one, { found, to, staff, today })
  }
}

async function file(one: DemoComplaint, reference: string, filedOn: Day): Promise<void> {
  const [unit] = await listUnitsDeliveredBy(one.provider)
  if (!unit) throw new Error(`The demonstration has no unit of ${one.provider}`)
  const { casework, spend } = siteSecrets()
  const { name, happened, effect, remedy, kinds, passing, hasPass } = one
  const pass = { mark: bytes(`${name} mark`), receiptMark: bytes(`${name} receipt`), slip: bytes(`${name} slip`) }
  await insertComplaint(
    {
      ...{ reference, kinds: [...kinds], passing, filedOn },
      receiptMark: complaintMark(encodeComplaintReceipt(bytes(`${name} code`)), spend),
      ...{ unit: unit.id, programme: unit.programme, area: unit.area, provider: one.provider, prime: unit.prime },
      name: unit.providerName ?? one.provider,
      jurisdiction: "england-and-wales",
      stage: "looking",
      happenedIn: monthOf(addDays(filedOn, -20)),
      raised: "no-answer",
      narrative: sealNarrative({ happened, effect, remedy }, casework),
    },
    hasPass ? { ...pass, year: yearOf(filedOn) } : null,
  )
}

const TO_ANSWER = ["acknowledged", "accepted", "sent", "answered"] as const

/** The states through which a complaint comes to its end. */
const ROADS: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  received: [],
  acknowledged: ["acknowledged"],
  accepted: ["acknowledged", "accepted"],
  declined: ["acknowledged", "declined"],
  kept: ["acknowledged", "accepted", "kept"],
  sent: ["acknowledged", "accepted", "sent"],
  answered: TO_ANSWER,
  resolved: [...TO_ANSWER, "resolved"],
  disputed: [...TO_ANSWER, "disputed"],
  "closed-not-resolved": [...TO_ANSWER, "closed-not-resolved"],
  // By the clock, at the end of all.
  unconfirmed: TO_ANSWER,
  escalated: [...TO_ANSWER, "disputed", "escalated"],
  withdrawn: ["acknowledged", "withdrawn"],
  erased: ["erased"],
}

/** Days after filing. */
const AFTER: Readonly<Partial<Record<ComplaintState, number>>> = {
  acknowledged: 1,
  accepted: 2,
  declined: 3,
  kept: 3,
  sent: 3,
  answered: 12,
  erased: 1,
  withdrawn: 6,
}
const AFTER_THE_ANSWER = 40
const LATE_ANSWER = 34

function hasPassed({ state, events }: FoundCase, to: ComplaintState): boolean {
  return state === "erased" || events.some(({ event }) => event === to)
}

type StepOfOne = Readonly<{ found: FoundCase; to: ComplaintState; staff: string; today: Day }>

async function step(one: DemoComplaint, { found, to, staff, today }: StepOfOne): Promise<void> {
  const late = to === "answered" && one.isLate === true ? LATE_ANSWER : null
  const due = addDays(addDays(today, -one.daysAgo), late ?? AFTER[to] ?? AFTER_THE_ANSWER)
  const day = due < today ? due : today
  const { id, version, reference } = found
  const at = { staff, id, reference }
  if (to === "erased") await recordErasure(id, day)
  else if (to === "sent") {
    const letter = { way: "letter", recipient: `The complaints manager\n${found.name}` } as const
    const way = one.way === "portal" ? ({ way: "portal", recipient: "" } as const) : letter
    await recordHandOver({ ...way, staff, provider: one.provider, madeOn: day, cases: [{ id, version }] })
  } else if (to === "answered") {
    const text = sealText(one.answer ?? "We are looking into it.", siteSecrets().casework)
    await recordProviderAnswer({ id, version, day }, { text, isFinal: false })
  } else if (["resolved", "disputed", "closed-not-resolved", "withdrawn"].includes(to)) {
    await recordOwnMove({ id, version, to, day }, null)
  } else {
    const columns = to === "declined" ? { declineReason: "names-private-person" } : {}
    await recordOfficeMoves(at, [{ version, to, day }], { columns })
    const criterion = criterionNamed(one.criterion ?? "usual")
    if (to === "acknowledged" && criterion)
      await recordTriage(at, { severity: criterion.severity, criterion: criterion.key })
  }
}

function referenceOf(name: string): string {
  const code = encodeCode(bytes(`${name} reference`), 8)
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** The same for everybody: nobody is to be protected here. */
function bytes(name: string): Buffer {
  return createHash("sha256").update(`threestar demonstration complaint\0${name}`).digest()
}
