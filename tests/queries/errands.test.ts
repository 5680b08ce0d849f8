import { execFile } from "node:child_process"
import { promisify } from "node:util"
import postgres from "postgres"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ResultOf } from "#app/domain/office/errand.ts"
import type { Answer } from "#app/domain/rating.ts"
import { classOfPool, type RatingClass } from "#app/domain/release/left-out.ts"
import { FIRST_STANDARD } from "#app/domain/standard/standard.ts"
import { runErrand } from "#app/tasks/errands/run-errand.server.ts"
import { makeRelease } from "#app/tasks/make-release.server.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { listTurnedClasses } from "#db/queries/desk/class-turns.ts"
import {
  findErrand,
  insertErrand,
  insertRationedErrand,
  recordErrandFailed,
  recordLeftErrandsFailed,
} from "#db/queries/desk/errands.ts"
import { tallyAlone } from "#db/queries/tally/inbox.ts"
import { aCast, aRating } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"
import { askedAndDone } from "../support/office/errands.ts"
import { signedInAs } from "../support/office/signed-in.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const ada = await signedInAs(database, ["administrator"], { name: "Ada Long" })

const UNIT = "restart-3b.ingeus.oldham-council"
const OTHER = "restart-3b.ingeus.ingeus"
const EVERYTHING: RatingClass = { year: null, unit: null, road: null, key: null, batch: null }

async function rated(count: number, answer: Answer, { unit = UNIT, pool = "" } = {}) {
  const answers = { adviser: answer, say: answer, fit: answer, help: answer, fairness: null }
  for (let i = 0; i < count; i++) {
    await castRating(
      aCast({
        terms: { year: 2026, unit, purpose: "rating" },
        ...{ area: "restart-3b", programme: "restart-scheme", rating: aRating({ answers }) },
        ...(pool === "" ? {} : { road: "paper", key: pool }),
      }),
    )
  }
}

const ask = (asked: Parameters<typeof askedAndDone>[0], today: string) => askedAndDone(asked, ada.id, today)
const deeds = async () => {
  const rows = await sql<{ deed: string }[]>`select deed from office.audit_log order by number`
  return rows.map(({ deed }) => deed)
}

beforeAll(async () => {
  await prepareTally(database.secretsFolder)
  await runTally(database.secretsFolder, "2026-01-05")
  await rated(40, 4)
  await runTally(database.secretsFolder, "2026-02-02")
  await rated(14, 3, { unit: OTHER })
  await rated(20, 1)
  await runTally(database.secretsFolder, "2026-02-09")
})

describe("a release that somebody of the office asks for", () => {
  test("is previewed in states and tens before it is made, and publishes what the preview said", async () => {
    const { state, result, by } = await ask({ kind: "preview-release" }, "2026-02-10")
    expect([state, by]).toEqual(["done", "Ada Long"])
    expect(await sql`select 1 from published.releases`, "a preview publishes nothing").toHaveLength(0)
    const preview = ofKind(result, "preview-release")
    const unit = preview.figures.find(({ kind, key }) => kind === "unit" && key === UNIT)
    expect(unit).toEqual({ kind: "unit", key: UNIT, state: "appears", tens: 60, because: null })
    expect(JSON.stringify(result)).not.toMatch(/stars|mean|verdict/i)

    const made = await ask({ kind: "run-release" }, "2026-02-10")
    const shown = preview.figures.filter((one) => one.state === "appears").length
    expect(made).toMatchObject({ state: "done", result: { number: 1, shown, moved: shown, exact: 0 } })
    expect(await sql`select number, released_on::text from published.releases`).toEqual([
      { number: 1, released_on: "2026-02-10" },
    ])
    expect(await deeds()).toEqual(["errand.ask", "errand.answer", "errand.ask", "release.make"])
  })

  test("is refused where there is one of the day, and while a tally runs", async () => {
    const again = await ask({ kind: "run-release" }, "2026-02-10")
    expect(again).toMatchObject({ state: "refused", result: { reason: "day-has-one", on: "2026-02-10" } })
    const busy = await tallyAlone(() => ask({ kind: "run-release" }, "2026-02-11"))
    expect(busy).toMatchObject({ state: "refused", result: { reason: "busy" } })
    expect(await sql`select 1 from published.releases`).toHaveLength(1)
  })

  test("is asked for once: of two at the same time, one asks", async () => {
    const asked = { kind: "preview-release" } as const
    const two = await Promise.all([1, 2].map(() => insertErrand({ asked, staff: ada.id, now: new Date() })))
    const [id = null, ...others] = two.filter((one) => one !== null)
    expect(others).toEqual([])
    // Two processes that take it on at once: one does it.
    const runs = await Promise.all([runErrand(id ?? "", "2026-02-11"), runErrand(id ?? "", "2026-02-11")])
    expect(runs.toSorted()).toEqual(["answered", "gone"])
  })
})

describe("an errand whose process is killed", () => {
  const asked = { kind: "run-release" } as const
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

  test("has failed, and what it began is undone; it can be asked for again", async () => {
    const id = (await insertErrand({ asked, staff: ada.id, now: new Date() })) ?? ""
    await sql`update office.errands set state = 'running' where id = ${id}`
    await recordLeftErrandsFailed(new Date())
    expect((await findErrand(id))?.state).toBe("failed")
    expect(await runErrand(id, "2026-02-12"), "what was given up is never taken on").toBe("gone")
    expect(await insertErrand({ asked, staff: ada.id, now: new Date() })).not.toBeNull()
  })

  test("does not stand in the way for ever where nobody notes it", async () => {
    expect(await insertErrand({ asked, staff: ada.id, now: later(9) }), "still asked for").toBeNull()
    const id = (await insertErrand({ asked, staff: ada.id, now: later(11) })) ?? ""
    expect(id).not.toBe("")
    await recordErrandFailed(id, new Date())
  })

  test("that was given up while it ran changes nothing: its deed is undone with its answer", async () => {
    const id = (await insertErrand({ asked, staff: ada.id, now: new Date() })) ?? ""
    await sql`create function office.give_up() returns trigger language plpgsql as $$
      begin update office.errands set state = 'failed' where state = 'running'; return new; end $$`
    await sql`create trigger give_up after insert on published.releases execute function office.give_up()`
    await expect(runErrand(id, "2026-02-13")).rejects.toThrow(/not running/)
    await sql`drop trigger give_up on published.releases`
    expect(await sql`select 1 from published.releases`).toHaveLength(1)
    await recordErrandFailed(id, new Date())
  })
})

describe("a class", () => {
  const POOL = classOfPool("paper-2026-oldham-library-1")

  test("is counted in tens before anything is done", async () => {
    const unit: RatingClass = { ...EVERYTHING, unit: UNIT }
    expect((await ask({ kind: "preview-class", ratingClass: unit }, "2026-02-12")).result).toEqual({
      ...{ kind: "preview-class", tens: 60 },
    })
    const few = await ask({ kind: "preview-class", ratingClass: { ...unit, road: "paper" } }, "2026-02-12")
    expect(few.result, "none and nine look alike").toEqual({ kind: "preview-class", tens: 0 })
    expect(await listTurnedClasses()).toEqual([])
  })

  test("is left out with a reason, listed with who did it, and counts again", async () => {
    const out = await ask({ kind: "leave-out", ratingClass: POOL, reason: "Stolen" }, "2026-02-12")
    expect(out).toMatchObject({ state: "done", result: { kind: "leave-out", tens: 0 } })
    expect(await listTurnedClasses()).toEqual([
      { ratingClass: POOL, leavesOut: true, reason: "Stolen", quarter: "2026-Q1", by: "Ada Long" },
    ])
    expect(await ask({ kind: "leave-out", ratingClass: POOL, reason: "Twice" }, "2026-02-12")).toMatchObject({
      ...{ state: "refused", result: { reason: "left-out-already" } },
    })
    await ask({ kind: "count-again", ratingClass: POOL, reason: "They were found" }, "2026-04-02")
    expect(await listTurnedClasses()).toMatchObject([
      { leavesOut: false, reason: "They were found", quarter: "2026-Q2" },
    ])
    const [deed] = await sql`select staff, subject, reason from office.audit_log where deed = 'class.count-again'`
    expect(deed).toEqual({ staff: ada.id, subject: "paper, paper-2026-oldham-library-1", reason: "They were found" })
  })
})

describe("the influence of a flagged batch", () => {
  const influence = async () => {
    const { result } = await ask({ kind: "batch-influence" }, "2026-02-12")
    return ofKind(result, "batch-influence").batches
  }

  test("is what the published stars would be without it, and nothing finer", async () => {
    expect(await sql`select unit, kind from sealed.batch_flags`).toEqual([{ unit: UNIT, kind: "all-ones" }])
    const [one, ...others] = await influence()
    expect(others).toEqual([])
    // 40 fours and 20 ones: μ = (30 + 180)/70 = 3.0; without the batch (30 + 160)/50 = 3.8.
    expect(one).toMatchObject({
      ...{ unit: UNIT, kinds: ["all-ones"], quarter: "2026-Q1", outcome: "said" },
      published: { halfStars: 6, verdict: "near-the-line", verdictYear: 2026 },
      without: { halfStars: 8, verdict: "meets", verdictYear: 2026 },
    })
    expect(JSON.stringify(one)).not.toMatch(/mean|"n"|ss/)
  })

  test("is said once for each move of the unit: a few ratings more or less tell nothing", async () => {
    const [before] = await influence()
    await sql`update sealed.ratings set withdrawn = true, adviser = null where handle in
      (select handle from sealed.ratings where unit = ${UNIT} and adviser = 4 limit 31)`
    expect((await influence())[0]).toEqual(before)
    await sql`delete from sealed.influences`
    expect((await influence())[0], "nine are left").toMatchObject({ outcome: "too-few", without: null })
  })

  test("is none where the unit has no stars", async () => {
    await sql`insert into sealed.batch_flags (batch, unit, kind) values (2, 'restart-3b.ingeus.unlisted', 'all-fives')`
    const found = (await influence()).find(({ unit }) => unit === "restart-3b.ingeus.unlisted")
    expect(found).toMatchObject({ outcome: "not-shown", published: null, without: null })
  })
})

test("a proposed standard is judged by what is published, and changes nothing", async () => {
  const { version: _, ...first } = FIRST_STANDARD
  const proposal = { ...first, fromYear: 2027, minimumHalfStars: 8 }
  const { state, result } = await ask({ kind: "preview-standard", proposal }, "2026-02-12")
  expect(state).toBe("done")
  expect(ofKind(result, "preview-standard").changes).toContainEqual({
    ...{ kind: "unit", key: UNIT, before: "near-the-line", after: "below" },
  })
  expect(await sql`select version from published.standards`).toEqual([{ version: 1 }])
})

test("a next release counts by the standards in the database", async () => {
  await sql`insert into published.standards select 2, 2027, 6, 20, 40, 20, 10, award, 'More', '2026-02-12'
    from published.standards`
  await makeRelease("2026-12-03")
  const shown = await sql`select state from published.figures where release = 2 and kind = 'unit' and key = ${OTHER}`
  expect(shown, "old years keep theirs").toEqual([{ state: "shown" }])
  await makeRelease("2027-01-03")
  const states = await sql`select key, state from published.figures where release = 3 and kind = 'unit'
    and key = any(${[UNIT, OTHER]}) order by key`
  expect(states).toMatchObject([{ key: OTHER, state: "too-few" }, { key: UNIT }])
})

test("the script does one errand, as the site starts it", async () => {
  const asked = { kind: "preview-class", ratingClass: { ...EVERYTHING, year: 2026 } } as const
  const id = (await insertErrand({ asked, staff: ada.id, now: new Date() })) ?? ""
  const { DATA_DIR, SECRETS_DIR, DATABASE_URL, PATH } = process.env
  const env = { DATA_DIR, SECRETS_DIR, DATABASE_URL, PATH, ENV_FILE: "none", NODE_ENV: "test" } as const
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/errand.ts", ...args], { env })
  expect((await run(id)).stdout).toBe("")
  expect(await findErrand(id)).toMatchObject({ state: "done", result: { tens: 40 } })
  await expect(run("nothing")).rejects.toThrow(/Usage/)
})

function ofKind<Kind extends "preview-release" | "batch-influence" | "preview-standard">(
  result: { kind: string } | null,
  kind: Kind,
): ResultOf<Kind> {
  if (!isOf(result, kind)) throw new Error(`no ${kind}: ${JSON.stringify(result)}`)
  return result
}

function isOf<Kind extends "preview-release" | "batch-influence" | "preview-standard">(
  result: { kind: string } | null,
  kind: Kind,
): result is ResultOf<Kind> {
  return result?.kind === kind
}

test("of five who ask at once for what may be asked for three times a day, three do", async () => {
  const now = new Date("2027-03-01T10:00:00Z")
  const ration = { most: 3, since: new Date("2027-03-01T00:00:00Z") }
  const { version: _, ...set } = FIRST_STANDARD
  const asked = await Promise.all(
    [5, 6, 7, 8, 9].map((answerDays) =>
      insertRationedErrand(
        { asked: { kind: "preview-standard", proposal: { ...set, answerDays } }, staff: ada.id, now },
        ration,
      ),
    ),
  )
  expect(asked.filter(({ ok }) => ok)).toHaveLength(3)
})
