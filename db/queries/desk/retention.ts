import { and, desc, eq, inArray, isNotNull, lt, notInArray, type SQL, sql } from "drizzle-orm"
import type { PgTable } from "drizzle-orm/pg-core"
import { addDays, addMonths, type Day } from "#app/domain/calendar.ts"
import { CLAIM_LINK_DAYS, CLAIMS_KEPT_MONTHS, CLAIMS_WAITING } from "#app/domain/portal/claim.ts"
import { deskDb } from "#db/clients.server.ts"
import { letterPrints } from "#db/schema/campaign/acts.ts"
import { handOverAsks } from "#db/schema/campaign/hand-overs.ts"
import { countChanges, countRuns, supporters } from "#db/schema/campaign/supporters.ts"
import { letterEvents } from "#db/schema/campaign/updates.ts"
import { missingProviders } from "#db/schema/missing-providers.ts"
import { errands } from "#db/schema/office/errands.ts"
import { providerClaims } from "#db/schema/office/provider-claims.ts"
import { retentionRuns } from "#db/schema/office/retention-runs.ts"
import { passkeys, recoveryCodes, staff, staffInvitations, staffSessions } from "#db/schema/office/staff.ts"
import { pressureReports } from "#db/schema/pressure-reports.ts"

/** What of the office's own is erased by the clock; the names are those of app/domain/retention.ts. */
export type DeskRule =
  | "missing-providers"
  | "pressure-reports"
  | "unconfirmed-supporters"
  | "campaign-counts"
  | "letter-prints"
  | "letter-events"
  | "hand-over-asks"
  | "errands"
  | "staff-sessions"
  | "unconfirmed-claims"
  | "old-claims"
  | "staff-invitations"
  | "left-staff"
  | "retention-runs"

export type DeskMoment = Readonly<{
  now: Date
  today: Day
  errandsAnsweredSince: Date
  staffSessionsUnusedSince: Date
  runsKeptSince: Day
  unconfirmedSince: Date
  countsKeptSince: Date
  printsKeptSince: Day
  letterEventsKeptSince: Date
  asksKeptSince: Day
}>

const DUE: Readonly<Record<DeskRule, { table: PgTable; where: (moment: DeskMoment) => SQL | undefined }>> = {
  "missing-providers": { table: missingProviders, where: () => eq(missingProviders.done, true) },
  "pressure-reports": { table: pressureReports, where: () => eq(pressureReports.done, true) },
  "unconfirmed-supporters": {
    table: supporters,
    where: ({ unconfirmedSince }) =>
      and(eq(supporters.state, "unconfirmed"), lt(supporters.signedAt, unconfirmedSince)),
  },
  "campaign-counts": { table: countChanges, where: ({ countsKeptSince }) => lt(countChanges.at, countsKeptSince) },
  "letter-prints": { table: letterPrints, where: ({ printsKeptSince }) => lt(letterPrints.madeIn, printsKeptSince) },
  "letter-events": {
    table: letterEvents,
    where: ({ letterEventsKeptSince }) => lt(letterEvents.at, letterEventsKeptSince),
  },
  "hand-over-asks": { table: handOverAsks, where: ({ asksKeptSince }) => lt(handOverAsks.month, asksKeptSince) },
  errands: { table: errands, where: ({ errandsAnsweredSince }) => lt(errands.finishedAt, errandsAnsweredSince) },
  "staff-sessions": {
    table: staffSessions,
    where: ({ staffSessionsUnusedSince }) => lt(staffSessions.usedAt, staffSessionsUnusedSince),
  },
  "unconfirmed-claims": {
    table: providerClaims,
    where: ({ today }) =>
      and(eq(providerClaims.state, "unconfirmed"), lt(providerClaims.madeOn, addDays(today, -CLAIM_LINK_DAYS))),
  },
  "old-claims": {
    table: providerClaims,
    where: ({ today }) =>
      and(
        notInArray(providerClaims.state, ["unconfirmed", ...CLAIMS_WAITING]),
        lt(providerClaims.madeOn, addMonths(today, -CLAIMS_KEPT_MONTHS)),
      ),
  },
  "staff-invitations": { table: staffInvitations, where: ({ now }) => lt(staffInvitations.expiresAt, now) },
  "left-staff": {
    table: staff,
    where: ({ today }) => and(lt(staff.removedOn, today), isNotNull(staff.address)),
  },
  "retention-runs": { table: retentionRuns, where: ({ runsKeptSince }) => lt(retentionRuns.day, runsKeptSince) },
}

export async function countDueAtDesk(rule: DeskRule, moment: DeskMoment): Promise<number> {
  const { table, where } = DUE[rule]
  const [row] = await deskDb().select({ due: sql<number>`count(*)::int` }).from(table).where(where(moment))
  return row?.due ?? 0
}

/** Erases what is due; how many rows, or people. */
export async function deleteDueAtDesk(rule: DeskRule, moment: DeskMoment): Promise<number> {
  const { table, where } = DUE[rule]
  if (rule === "left-staff") return eraseLeftStaff(where(moment))
  if (rule === "campaign-counts") {
    await deskDb().delete(countRuns).where(lt(countRuns.countedAt, moment.countsKeptSince))
  }
  return (await deskDb().delete(table).where(where(moment))).count
}

async function eraseLeftStaff(where: SQL | undefined): Promise<number> {
  return deskDb().transaction(async (tx) => {
    const gone = await tx
      .update(staff)
      .set({
        address: null,
        passwordHash: null,
        totpSecret: null,
        totpProved: false,
        totpStep: null,
        letterOn: null,
      })
      .where(where)
      .returning({ id: staff.id })
    const ids = gone.map(({ id }) => id)
    if (ids.length === 0) return 0
    for (const table of [staffSessions, staffInvitations, recoveryCodes, passkeys]) {
      await tx.delete(table).where(inArray(table.staff, ids))
    }
    return ids.length
  })
}

/** Notes what a rule erased; a second run of a day adds to the first. */
export async function recordRetention(rule: string, day: Day, erased: number): Promise<void> {
  await deskDb()
    .insert(retentionRuns)
    .values({ rule, day, erased })
    .onConflictDoUpdate({
      target: [retentionRuns.rule, retentionRuns.day],
      set: { erased: sql`${retentionRuns.erased} + ${erased}` },
    })
}

export type RetentionRun = Readonly<{ rule: string; day: Day; erased: number; inAll: number }>

/** The last run of each rule, and how much it has erased in all that is still noted. */
export async function listLastRuns(): Promise<RetentionRun[]> {
  const inAll = sql<number>`(sum(${retentionRuns.erased}) over (partition by ${retentionRuns.rule}))::int`
  return deskDb()
    .selectDistinctOn([retentionRuns.rule], {
      rule: retentionRuns.rule,
      day: retentionRuns.day,
      erased: retentionRuns.erased,
      inAll,
    })
    .from(retentionRuns)
    .orderBy(retentionRuns.rule, desc(retentionRuns.day))
}
