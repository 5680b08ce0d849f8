import postgres from "postgres"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { takeNoticeStep } from "#app/domain/notices/notice-step.ts"
import { takeDownDueWords } from "#app/tasks/take-down-due-words.server.ts"
import { countNotices } from "#db/queries/desk/notices/counts.ts"
import { listNoticeDeeds } from "#db/queries/desk/notices/deeds.ts"
import { findLegalNotice, insertLegalNotice, recordNoticeStep } from "#db/queries/desk/notices/legal-notices.ts"
import { countOldNoticeSenders, deleteOldNoticeSenders } from "#db/queries/desk/notices/retention.ts"
import {
  findScoreChallenge,
  insertScoreChallenge,
  recordChallengeAnswer,
  recordChallengeReceipt,
  recordChallengeWithdrawal,
} from "#db/queries/desk/notices/score-challenges.ts"
import { listPublicNotes } from "#db/queries/site/public-notes.ts"
import { freshDatabase } from "../support/database.ts"
import { aNotice } from "../support/notices.ts"
import { signedInAs } from "../support/office/signed-in.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff, name } = await signedInAs(database, ["moderator"])

const WORDS = aNotice().subject.key
const RECEIVED = new Date("2026-11-24T09:00:00Z")
/** A minute before and after the hour before the 48th. */
const [EARLY, DUE] = [new Date("2026-11-26T07:59:00Z"), new Date("2026-11-26T08:00:00Z")]

beforeEach(async () => {
  await sql`truncate office.legal_notices, office.score_challenges, published.public_notes`
  await sql`delete from published.words`
})

async function received(own: Partial<ReturnType<typeof aNotice>> = {}) {
  const { ground, subject, given, receivedAt, completeAt } = aNotice({
    receivedAt: RECEIVED,
    completeAt: RECEIVED,
    ...own,
  })
  const state = completeAt === null ? "received" : "complete"
  return insertLegalNotice(
    { ground, subject, given, receivedAt, completeAt, state, told: Buffer.from("sealed") },
    staff,
  )
}

async function noticeOf(reference: string) {
  const found = await findLegalNotice(reference)
  if (!found) throw new Error(`no notice ${reference}`)
  return found.notice
}

async function challengeOf(reference: string) {
  const found = await findScoreChallenge(reference)
  if (!found) throw new Error(`no challenge ${reference}`)
  return found.challenge
}

const CHALLENGE = {
  figure: { release: 1, kind: "provider", key: "meridian-skills" },
  provider: "meridian-skills",
  receivedOn: "2026-11-24",
  told: Buffer.from("sealed"),
} as const

describe("legal notices", () => {
  test("of a year are numbered one after another, also where several come at once", async () => {
    const references = await Promise.all(Array.from({ length: 5 }, () => received()))
    expect(references.toSorted()).toEqual([1, 2, 3, 4, 5].map((number) => `N-2026-00${number}`))
    expect(await received({ receivedAt: new Date("2027-01-04T09:00:00Z") })).toBe("N-2027-001")
  })

  test("are found as they came, with the sender sealed, and the deed names no sender", async () => {
    const reference = await received()
    expect(await findLegalNotice(reference)).toMatchObject({
      notice: { ...aNotice(), reference },
      told: Buffer.from("sealed"),
    })
    expect(await findLegalNotice("N-2026-999")).toBeNull()
    const [deed] = await sql`select deed, subject, after from office.audit_log order by number desc limit 1`
    expect(deed).toEqual({
      deed: "notice.receive",
      subject: reference,
      after: { ground: "privacy", state: "complete", about: aNotice().subject },
    })
  })

  test("a step is taken once: whoever saw an older version changes nothing and leaves no deed", async () => {
    const notice = await noticeOf(await received())
    const step = { staff, step: "acknowledge", change: { acknowledged: true }, reason: null }
    expect(await recordNoticeStep(notice, step)).toBe("done")
    expect(await recordNoticeStep(notice, step)).toBe("stale")
    expect((await noticeOf(notice.reference)).version).toBe(2)
    const deeds = await listNoticeDeeds(notice.reference)
    expect(deeds.slice(-2).map(({ deed, by }) => [deed, by])).toEqual([
      ["notice.receive", name],
      ["notice.acknowledge", name],
    ])
  })
})

describe("words at the end of the 48 hours", () => {
  const words = async () => {
    const [row] = await sql`select text, statement from published.words where id = ${WORDS}`
    return row?.text ?? row?.statement
  }

  beforeEach(async () => {
    await sql`insert into published.releases (number, released_on, year) values (1, '2026-11-01', 2026)
      on conflict do nothing`
    await sql`insert into published.words (id, unit, area, programme, part, text, quarter, release)
      values (${WORDS}, 'u', 'a', 'p', 'went-well', 'The adviser told everybody.', '2026-Q3', 1)`
    await sql`delete from office.moderation_items`
    await sql`insert into office.moderation_items (kind, marks, waiting_since, state, public_id, published_in)
      values ('words', '{}', '2026-09-01', 'approved', ${WORDS}, 1)`
  })

  test("come down by themselves an hour before, with a deed of the clock, and once only", async () => {
    const reference = await received()
    expect(await takeDownDueWords(EARLY)).toEqual([])
    expect(await words()).toBe("The adviser told everybody.")
    expect(await takeDownDueWords(DUE)).toEqual([reference])
    expect(await words()).toMatch(/^Taken down on 26 November 2026 after a legal notice \(privacy\)/)
    expect(await noticeOf(reference)).toMatchObject({ state: "taken-down" })
    expect(await sql`select state, version from office.moderation_items`).toEqual([{ state: "taken-down", version: 1 }])
    expect((await listNoticeDeeds(reference)).at(-1)).toMatchObject({ deed: "notice.take-down", by: null })
    expect(await takeDownDueWords(DUE)).toEqual([])
  })

  test("stay where somebody decided to keep them, and where something is still missing", async () => {
    const [kept, missing] = [await received(), await received({ completeAt: null, given: ["name"] })]
    const notice = await noticeOf(kept)
    const step = takeNoticeStep(notice, { step: "keep", keepReasons: ["opinion"], reason: "An opinion." }, EARLY)
    if (!step.ok) throw new Error(step.reason)
    await recordNoticeStep(notice, { staff, step: "keep", change: step.change, reason: step.reason })
    expect(await takeDownDueWords(DUE)).toEqual([])
    expect(await words()).toBe("The adviser told everybody.")
    expect((await noticeOf(kept)).keepReasons).toEqual(["opinion"])
    expect((await noticeOf(missing)).state).toBe("received")
  })

  test("that are not there leave neither state nor deed behind", async () => {
    const other = { kind: "words", key: "00000000-0000-4000-8000-000000000002" } as const
    const notice = await noticeOf(await received({ subject: other }))
    const change = { state: "taken-down", statement: "Gone." } as const
    expect(await recordNoticeStep(notice, { staff, step: "take-down", change, reason: null })).toBe("no-such-words")
    expect(await takeDownDueWords(DUE)).toEqual([])
    expect(await noticeOf(notice.reference)).toMatchObject({ state: "complete", version: 1 })
    expect((await listNoticeDeeds(notice.reference)).at(-1)?.deed).toBe("notice.receive")
  })
})

describe("challenges to scores", () => {
  test("are answered once, with a note that everybody can read and nobody at the desk can change", async () => {
    const challenge = await challengeOf(await insertScoreChallenge(CHALLENGE, staff))
    const answer = {
      outcome: "stands",
      answer: "We counted again.",
      note: "The score stands.",
      day: "2026-11-26",
    } as const
    expect(await recordChallengeAnswer(challenge, answer, staff)).toBe(true)
    expect(await recordChallengeAnswer(challenge, { ...answer, note: "Twice." }, staff)).toBe(false)
    expect(await listPublicNotes("meridian-skills")).toMatchObject([
      {
        kind: "stands",
        subjectKind: "provider",
        subjectKey: "meridian-skills",
        day: "2026-11-26",
        text: "The score stands.",
      },
    ])
    expect(await findScoreChallenge(challenge.reference)).toMatchObject({
      challenge: { state: "answered", closedOn: "2026-11-26", version: 2 },
      note: "The score stands.",
    })
    const desk = postgres(database.url("desk"), { max: 1, onnotice: () => {} })
    await expect(desk`update published.public_notes set text = 'Other'`).rejects.toThrow(/permission denied/)
    await desk.end()
  })

  test("are acknowledged, and taken back with a reason", async () => {
    const challenge = await challengeOf(await insertScoreChallenge(CHALLENGE, staff))
    expect(challenge.reference).toBe("S-2026-001")
    expect(await recordChallengeReceipt(challenge, staff)).toBe(true)
    const back = { reason: "They understood.", day: "2026-11-25" }
    expect(await recordChallengeWithdrawal(challenge, back, staff)).toBe(false)
    expect(await recordChallengeWithdrawal(await challengeOf(challenge.reference), back, staff)).toBe(true)
    expect((await listNoticeDeeds(challenge.reference)).slice(-2).map(({ deed, reason }) => [deed, reason])).toEqual([
      ["challenge.acknowledge", null],
      ["challenge.withdraw", "They understood."],
    ])
  })
})

test("what is open, due today and overdue is counted over both kinds", async () => {
  await received()
  await received({ completeAt: new Date("2026-11-25T09:00:00Z") })
  await received({ completeAt: null, receivedAt: new Date("2026-11-20T09:00:00Z") })
  await insertScoreChallenge({ ...CHALLENGE, receivedOn: "2026-11-12" }, staff)
  await insertScoreChallenge({ ...CHALLENGE, receivedOn: "2026-11-11" }, staff)
  expect(await countNotices(new Date("2026-11-26T08:30:00Z"))).toEqual({
    ...{ open: 5, dueToday: 2, overdue: 2 },
    due: "2026-11-24",
  })
  expect(await countNotices(new Date("2026-11-26T09:00:00Z"))).toMatchObject({ open: 5, dueToday: 1, overdue: 3 })
})

test("what runs out at midnight counts as due on the day before, so that its letter comes in time", async () => {
  await received({ completeAt: new Date("2026-11-26T00:00:00Z"), receivedAt: new Date("2026-11-26T00:00:00Z") })
  expect(await countNotices(new Date("2026-11-26T12:00:00Z"))).toMatchObject({ open: 1, due: "2026-11-27" })
})

test("who sent what was closed before a day is erased, and the rest stays", async () => {
  const old = await noticeOf(await received())
  const open = await received()
  await recordNoticeStep(old, {
    staff,
    step: "withdraw",
    change: { state: "withdrawn", closedOn: "2026-11-25" },
    reason: "Back",
  })
  expect(await countOldNoticeSenders("2026-11-25")).toBe(0)
  expect(await deleteOldNoticeSenders("2026-11-25")).toBe(0)
  expect(await countOldNoticeSenders("2026-11-26")).toBe(1)
  expect(await deleteOldNoticeSenders("2026-11-26")).toBe(1)
  expect(await findLegalNotice(old.reference)).toMatchObject({ told: null, notice: { state: "withdrawn" } })
  expect((await findLegalNotice(open))?.told).not.toBeNull()
})
