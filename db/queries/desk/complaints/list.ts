import { and, arrayContains, asc, eq, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { HandOverWay } from "#app/domain/complaints/hand-over.ts"
import type { ComplaintKind } from "#app/domain/complaints/kind.ts"
import { type LateSince, lateSince } from "#app/domain/complaints/overdue.ts"
import { SERIOUS_KINDS, type Severity } from "#app/domain/complaints/severity.ts"
import { CLOSED_STATES, type ComplaintState } from "#app/domain/complaints/state.ts"
import { JURISDICTIONS } from "#app/domain/working-time/bank-holidays.ts"
import { deskDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { complaints } from "#db/schema/casework/complaints.ts"
import { handedCases, handOvers } from "#db/schema/casework/hand-overs.ts"
import { triage } from "#db/schema/casework/triage.ts"
import { staff } from "#db/schema/office/staff.ts"

/** What is looked for at the desk, by what is structured alone; null stands for any. */
export type CaseQuestion = Readonly<{
  /** A state, or all in which somebody still works on it. */
  state: ComplaintState | "open" | null
  kind: ComplaintKind | null
  provider: string | null
  area: string | null
  /** Somebody of the office, or nobody. */
  assigned: string | null
  severity: Severity | null
  overdue: boolean
  reference: string | null
}>

/** As found by a caseworker; before that by the kinds alone. */
const SEVERITY = sql<Severity>`coalesce(${triage.severity}, case when ${complaints.kinds} && array[${sql.join(
  SERIOUS_KINDS.map((kind) => sql`${kind}`),
  sql`, `,
)}]::text[] then 'serious' else 'usual' end)`

const LISTED = {
  id: complaints.id,
  reference: complaints.reference,
  name: complaints.name,
  areaName: areas.name,
  kinds: complaints.kinds,
  state: complaints.state,
  severity: SEVERITY,
  isTriaged: sql<boolean>`${triage.complaint} is not null`,
  assignedName: staff.name,
  filedOn: complaints.filedOn,
  acknowledgedOn: complaints.acknowledgedOn,
  sentOn: complaints.sentOn,
  answeredOn: complaints.answeredOn,
  jurisdiction: complaints.jurisdiction,
  lastMessageOn: complaints.lastMessageOn,
  /** By which way it last went to its provider; null: it did not. */
  way: sql<HandOverWay | null>`(
    select went.way from ${handOvers} as went join ${handedCases} as handed on handed.hand_over = went.id
    where handed.complaint = ${complaints.id} and went.made_on = ${complaints.sentOn} limit 1)`,
} as const

/** Cases that fit: those that somebody works on first, the most serious of them first, and then the oldest. */
export async function listCases(
  question: CaseQuestion,
  { today, limit, offset }: Readonly<{ today: Day; limit: number; offset: number }>,
) {
  return deskDb()
    .select(LISTED)
    .from(complaints)
    .leftJoin(triage, eq(triage.complaint, complaints.id))
    .leftJoin(staff, eq(staff.id, complaints.assigned))
    .leftJoin(areas, eq(areas.slug, complaints.area))
    .where(fits(question, today))
    .orderBy(
      sql`${inArray(complaints.state, [...CLOSED_STATES])}`,
      sql`array_position(array['urgent', 'serious', 'usual'], ${SEVERITY})`,
      asc(complaints.filedOn),
      asc(complaints.reference),
    )
    .limit(limit)
    .offset(offset)
}

export type ListedCase = Awaited<ReturnType<typeof listCases>>[number]

export async function countCases(question: CaseQuestion, today: Day): Promise<number> {
  const [row] = await deskDb()
    .select({ count: sql<number>`count(*)::int` })
    .from(complaints)
    .leftJoin(triage, eq(triage.complaint, complaints.id))
    .where(fits(question, today))
  return row?.count ?? 0
}

/** Providers and areas that there are complaints about, for lists to choose from. */
export async function listCasePlaces() {
  const [providerRows, areaRows] = await Promise.all([
    deskDb()
      .select({ slug: complaints.provider, name: sql<string>`min(${complaints.name})` })
      .from(complaints)
      .where(sql`${complaints.provider} is not null`)
      .groupBy(complaints.provider)
      .orderBy(sql`2`),
    deskDb()
      .selectDistinct({ slug: areas.slug, name: areas.name })
      .from(complaints)
      .innerJoin(areas, eq(areas.slug, complaints.area))
      .orderBy(asc(areas.name)),
  ])
  return {
    providers: providerRows.flatMap(({ slug, name }) => (slug === null ? [] : [{ slug, name }])),
    areas: areaRows,
  }
}

function fits(question: CaseQuestion, today: Day): SQL | undefined {
  const { state, kind, provider, area, assigned, severity, overdue, reference } = question
  return and(
    state === "open" ? notInArray(complaints.state, [...CLOSED_STATES]) : undefined,
    state === null || state === "open" ? undefined : eq(complaints.state, state),
    kind === null ? undefined : arrayContains(complaints.kinds, [kind]),
    provider === null ? undefined : eq(complaints.provider, provider),
    area === null ? undefined : eq(complaints.area, area),
    assigned === null
      ? undefined
      : assigned === "nobody"
        ? isNull(complaints.assigned)
        : eq(complaints.assigned, assigned),
    severity === null ? undefined : sql`${SEVERITY} = ${severity}`,
    overdue ? isLate(today) : undefined,
    reference === null ? undefined : eq(complaints.reference, reference),
  )
}

/** Late by either of our clocks, each by the holidays of its own nation. */
function isLate(today: Day): SQL | undefined {
  const { filed, sent } = lateSince(today)
  return or(...lateIn("received", complaints.filedOn, filed), ...lateIn("sent", complaints.sentOn, sent))
}

function lateIn(
  state: ComplaintState,
  column: typeof complaints.filedOn | typeof complaints.sentOn,
  since: LateSince,
): (SQL | undefined)[] {
  return JURISDICTIONS.map((jurisdiction) =>
    since[jurisdiction] === null
      ? sql`false`
      : and(
          eq(complaints.state, state),
          eq(complaints.jurisdiction, jurisdiction),
          sql`${column} <= ${since[jurisdiction]}::date`,
        ),
  )
}
