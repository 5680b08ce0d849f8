import { and, asc, eq, isNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { isRatable } from "#app/domain/programme.ts"
import { planDue, planTerms } from "#app/domain/recovery/plan.ts"
import { deskDb } from "#db/clients.server.ts"
import { programmes } from "#db/schema/programmes.ts"
import { recoveryPlans } from "#db/schema/published/recovery.ts"
import { figures, releases } from "#db/schema/releases.ts"
import { units } from "#db/schema/units.ts"

/**
 * Opens, closes and ends recovery plans by what the releases say, those that were missed included; a second call changes
 * nothing. The office's.
 */
export async function keepPlans(today: Day): Promise<void> {
  const [rows, kept] = await Promise.all([listHistories(), listKept()])
  for (const [, own] of Map.groupBy(rows, ({ unit }) => unit)) {
    const [first] = own
    if (!first) continue
    const { unit, provider, prime, ...times } = first
    if (provider === null) continue
    const isOver = !isRatable(times, today)
    for (const { opened, closed } of planTerms(own)) {
      const before = kept.get(keyOf(unit, opened.release))
      // Statements that change nothing would still make every page anew.
      if (before?.isOver || (before && closed === null && !isOver)) continue
      await deskDb()
        .insert(recoveryPlans)
        .values({
          ...{ unit, provider, prime: prime === provider ? null : prime },
          ...{ openedIn: opened.release, openedOn: opened.releasedOn, dueOn: planDue(opened.releasedOn) },
        })
        .onConflictDoNothing()
      if (closed === null && !isOver) continue
      await deskDb()
        .update(recoveryPlans)
        .set(closed === null ? { endedOn: today } : { closedOn: closed.releasedOn })
        .where(
          and(
            eq(recoveryPlans.unit, unit),
            eq(recoveryPlans.openedIn, opened.release),
            isNull(recoveryPlans.closedOn),
            isNull(recoveryPlans.endedOn),
          ),
        )
    }
  }
}

function keyOf(unit: string, openedIn: number): string {
  return `${unit} ${openedIn}`
}

/** The plans that are there, by unit and release, and whether each is over. */
async function listKept() {
  const plans = await deskDb()
    .select({
      unit: recoveryPlans.unit,
      openedIn: recoveryPlans.openedIn,
      closedOn: recoveryPlans.closedOn,
      endedOn: recoveryPlans.endedOn,
    })
    .from(recoveryPlans)
  return new Map(
    plans.map(({ unit, openedIn, closedOn, endedOn }) => [
      keyOf(unit, openedIn),
      { isOver: closedOn !== null || endedOn !== null },
    ]),
  )
}

/** What was published, release by release, of units that were ever below the standard. */
async function listHistories() {
  const below = sql`(select ${figures.key} from ${figures} where ${figures.kind} = 'unit' and ${figures.verdict} = 'below')`
  return deskDb()
    .select({
      unit: units.id,
      provider: units.provider,
      prime: units.prime,
      startsIn: programmes.startsIn,
      endsIn: programmes.endsIn,
      status: programmes.status,
      release: releases.number,
      releasedOn: releases.releasedOn,
      year: releases.year,
      state: figures.state,
      verdict: figures.verdict,
      verdictYear: figures.verdictYear,
      movedIn: figures.movedIn,
    })
    .from(figures)
    .innerJoin(releases, eq(releases.number, figures.release))
    .innerJoin(units, eq(units.id, figures.key))
    .innerJoin(programmes, eq(programmes.slug, units.programme))
    .where(and(eq(figures.kind, "unit"), sql`${figures.key} in ${below}`))
    .orderBy(asc(units.id), asc(releases.number))
}
