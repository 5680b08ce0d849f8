import { and, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import type { PgTable } from "drizzle-orm/pg-core"
import { type Day, quarterOf } from "#app/domain/calendar.ts"
import { OPEN_STATES } from "#app/domain/moderation/item.ts"
import { type Duty, type DutyName, missedRelease, type Waiting } from "#app/domain/office/duty.ts"
import { deskDb } from "#db/clients.server.ts"
import { supporterPost, supporters } from "#db/schema/campaign/supporters.ts"
import { flags } from "#db/schema/flags.ts"
import { missingProviders } from "#db/schema/missing-providers.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { reports } from "#db/schema/office/reports.ts"
import { passkeys, staff } from "#db/schema/office/staff.ts"
import { pressureReports } from "#db/schema/pressure-reports.ts"
import { releases } from "#db/schema/releases.ts"
import { switches } from "#db/schema/switches.ts"
import { listAskedHandOvers } from "./campaign/hand-overs.ts"
import { findLastRun } from "./campaign/overview.ts"
import { countStuckUpdates } from "./campaign/update-batches.ts"
import { countDisputes, countLate, countUnread } from "./complaints/counts.ts"
import { countHeldAccounts } from "./held-accounts.ts"
import { countNotices } from "./notices/counts.ts"
import { countOpenQueries } from "./portal/announcements/queries.ts"
import { countClaimsWaiting } from "./portal/claims.ts"
import { countPledgesWaiting } from "./portal/pledges/list.ts"
import { countWaitingSays } from "./portal/recovery/says.ts"
import { countSurveysWaiting } from "./portal/surveys/list.ts"
import { countDeskSuggestions } from "./suggestions/list.ts"

/** `releaseDay` is the day of the month of a release. */
export type DutyMoment = Readonly<{ today: Day; releaseDay: number }>

/** One small count for each duty of app/domain/office/duty.ts; one without its count does not compile. */
const COUNTS: Readonly<Record<DutyName, (moment: DutyMoment) => Promise<Waiting>>> = {
  moderation: async () => {
    const [row] = await deskDb()
      .select({
        waiting: sql<number>`count(*)::int`,
        oldest: sql<Day | null>`min(${moderationItems.waitingSince})::text`,
      })
      .from(moderationItems)
      .where(inArray(moderationItems.state, [...OPEN_STATES]))
    return { ...NO_DAYS, waiting: 0, ...row }
  },
  reports: async () => {
    const [row] = await deskDb()
      .select({
        waiting: sql<number>`count(distinct ${reports.item})::int`,
        oldest: sql<Day | null>`min(${reports.toldOn})::text`,
      })
      .from(reports)
      .where(isNull(reports.doneOn))
    return { ...NO_DAYS, waiting: 0, ...row }
  },
  notices: async ({ today }) => {
    const { open, due } = await countNotices(new Date(`${today}T12:00:00Z`))
    return { ...NO_DAYS, waiting: open, due }
  },
  suggestions: async () => ({
    ...NO_DAYS,
    waiting: await countDeskSuggestions({ state: null, provider: null, toDo: true }),
  }),
  complaints: ({ today }) => countUnread(today),
  disputes: countDisputes,
  "late-complaints": async ({ today }) => ({ ...NO_DAYS, waiting: await countLate(today) }),
  "held-sign-ups": async () => {
    const [row] = await deskDb()
      .select({
        waiting: sql<number>`count(*)::int`,
        oldest: sql<Day | null>`min(${supporters.confirmedAt})::date::text`,
      })
      .from(supporters)
      .where(eq(supporters.state, "quarantined"))
    return { ...NO_DAYS, waiting: 0, ...row }
  },
  "lost-letters": () => countRows(supporterPost, eq(supporterPost.givenUp, true)),
  "stuck-updates": countStuckUpdates,
  "wrong-count": async () => {
    const run = await findLastRun()
    return { ...NO_DAYS, waiting: run !== null && run.total !== run.expected ? 1 : 0 }
  },
  "hand-overs": async () => ({ ...NO_DAYS, waiting: (await listAskedHandOvers()).length }),
  "fact-queries": async () => ({ ...NO_DAYS, ...(await countOpenQueries()) }),
  "recovery-says": async () => ({ ...NO_DAYS, ...(await countWaitingSays()) }),
  pledges: async () => ({ ...NO_DAYS, ...(await countPledgesWaiting()) }),
  surveys: async () => ({ ...NO_DAYS, ...(await countSurveysWaiting()) }),
  "provider-claims": async () => ({ ...NO_DAYS, ...(await countClaimsWaiting()) }),
  pressure: () => countRows(pressureReports, eq(pressureReports.done, false)),
  "missing-providers": () => countRows(missingProviders, eq(missingProviders.done, false)),
  "held-accounts": async ({ today }) => ({ ...NO_DAYS, waiting: await countHeldAccounts(today) }),
  flags: ({ today }) => countRows(flags, eq(flags.quarter, quarterOf(today))),
  "paused-switches": async () => {
    const [row] = await deskDb()
      .select({ waiting: sql<number>`count(*)::int`, oldest: sql<Day | null>`min(${switches.since})::text` })
      .from(switches)
      .where(eq(switches.paused, true))
    return { ...NO_DAYS, waiting: 0, ...row }
  },
  release: async ({ today, releaseDay }) => {
    const [last] = await deskDb()
      .select({ on: releases.releasedOn })
      .from(releases)
      .orderBy(desc(releases.number))
      .limit(1)
    const due = missedRelease(last?.on ?? null, today, releaseDay)
    return { waiting: due === null ? 0 : 1, oldest: null, due }
  },
  "no-second-factor": () =>
    countRows(
      staff,
      and(
        isNull(staff.removedOn),
        isNotNull(staff.passwordHash),
        eq(staff.totpProved, false),
        sql`not exists (select from ${passkeys} where ${passkeys.staff} = ${staff.id})`,
      ),
    ),
}

const NO_DAYS = { oldest: null, due: null }

/** Everything that waits in the office, whoever may deal with it; also what does not, with a nought. */
export async function listDuties(moment: DutyMoment): Promise<Duty[]> {
  const all = Object.entries(COUNTS).map(async ([name, count]) => ({ name, ...(await count(moment)) }))
  return (await Promise.all(all)).flatMap(({ name, ...waiting }) => (isDutyName(name) ? [{ name, ...waiting }] : []))
}

function isDutyName(name: string): name is DutyName {
  return Object.hasOwn(COUNTS, name)
}

/** Of what is kept without any day. */
async function countRows(table: PgTable, where: SQL | undefined): Promise<Waiting> {
  const [row] = await deskDb().select({ waiting: sql<number>`count(*)::int` }).from(table).where(where)
  return { ...NO_DAYS, waiting: row?.waiting ?? 0 }
}
