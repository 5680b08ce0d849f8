import { and, eq, gte, inArray, isNull, type SQL, sql } from "drizzle-orm"
import {
  COMPARED_HOURS,
  COMPARED_WORDS,
  FEWEST_COMPARED_WORDS,
  FEWEST_IN_SURGE,
  MOST_ALIKE_COMMENTS,
  MOST_OF_ONE_NAME,
  SURGE_TIMES,
  type TrustRule,
} from "#app/domain/campaign/trust-rules.ts"
import { deskDb } from "#db/clients.server.ts"
import { supporters } from "#db/schema/campaign/supporters.ts"
import { COUNT_LOCK } from "./counting.ts"

type Transaction = Parameters<Parameters<ReturnType<typeof deskDb>["transaction"]>[0]>[0]

export type Vetted = Readonly<{ passed: number; held: number }>

/** What was taken out still shows that there were so many alike: else the next nine would pass. */
const ONCE_CONFIRMED = ["confirmed", "quarantined", "invalidated"] as const

const NEW = and(eq(supporters.state, "confirmed"), eq(supporters.vetted, false))

/**
 * Looks at every sign-up that was confirmed since the last look: those that a rule holds do not count, and of the same
 * name or the same words the earlier ones neither; all others do from now on. One that the office has let through is never held again. The
 * campaign's.
 */
export async function recordVetting(now: Date): Promise<Vetted> {
  const since = new Date(now.getTime() - COMPARED_HOURS * 3_600_000)
  return deskDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${COUNT_LOCK}::bigint)`)
    const [fresh] = await tx.select({ id: supporters.id }).from(supporters).where(NEW).limit(1)
    if (!fresh) return { passed: 0, held: 0 }
    let held = 0
    held += await hold(tx, "burst", and(NEW, supporters.inBurst))
    held += await hold(tx, "throw-away", and(NEW, supporters.throwAway))
    held += await hold(tx, "repeated-name", and(gte(supporters.confirmedAt, since), inRepeatedName(tx, since)))
    held += await hold(tx, "similar-comment", inSameWords(since))
    held += await hold(tx, "surge", inSurge(now))
    const passed = await tx.update(supporters).set({ vetted: true }).where(NEW).returning({ id: supporters.id })
    return { passed: passed.length, held }
  })
}

/** Whoever was let through has the name of the rule beside it and is confirmed: it stays so. */
async function hold(tx: Transaction, rule: TrustRule, which: SQL | undefined): Promise<number> {
  const held = await tx
    .update(supporters)
    .set({ state: "quarantined", heldBy: rule })
    .where(and(eq(supporters.state, "confirmed"), isNull(supporters.heldBy), which))
    .returning({ id: supporters.id })
  return held.length
}

/** Names of new sign-ups with which too many addresses signed; no name is none. */
function inRepeatedName(tx: Transaction, since: Date): SQL {
  const fresh = tx.select({ nameMark: supporters.nameMark }).from(supporters).where(NEW)
  return inArray(
    supporters.nameMark,
    tx
      .select({ nameMark: supporters.nameMark })
      .from(supporters)
      .where(
        and(
          inArray(supporters.state, [...ONCE_CONFIRMED]),
          gte(supporters.confirmedAt, since),
          sql`${supporters.name} is not null`,
          inArray(supporters.nameMark, fresh),
        ),
      )
      .groupBy(supporters.nameMark)
      .having(sql`count(distinct ${supporters.lookup}) >= ${MOST_OF_ONE_NAME}`),
  )
}

/**
 * Sign-ups whose comment begins or ends with the same words as too many others, if a new one is among them. All of a day
 * are put into groups at once: comparing each with each would take minutes on a day on which the press links here.
 */
function inSameWords(since: Date): SQL {
  return sql`${supporters.id} in (
    with worded as materialized (
      select s.id, s.lookup, s.state = 'confirmed' and not s.vetted as fresh,
        regexp_split_to_array(trim(lower(regexp_replace(s.comment, '[^[:alnum:]]+', ' ', 'g'))), ' ') as words
      from campaign.supporters s
      where s.comment is not null and s.state in ('confirmed', 'quarantined', 'invalidated')
        and s.confirmed_at >= ${since.toISOString()}::timestamptz
    ), ends as (
      select id, lookup, fresh, 'begins' as side, words[1:${COMPARED_WORDS}::int] as ending from worded
      where cardinality(words) >= ${FEWEST_COMPARED_WORDS}
      union all
      select id, lookup, fresh, 'ends', words[cardinality(words) - ${COMPARED_WORDS}::int + 1:] from worded
      where cardinality(words) >= ${FEWEST_COMPARED_WORDS}
    ), alike as (
      select side, ending from ends group by side, ending
      having count(distinct lookup) > ${MOST_ALIKE_COMMENTS} and bool_or(fresh)
    )
    select ends.id from ends join alike using (side, ending))`
}

/** New sign-ups of a constituency in which far more signed in the last hour than in the others. */
function inSurge(now: Date): SQL {
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString()
  return sql`${supporters.vetted} = false and ${supporters.constituency} in (
    with hour as (
      select s.constituency, count(*) as signed from campaign.supporters s
      where s.state in ('confirmed', 'quarantined', 'invalidated') and s.confirmed_at >= ${hourAgo}::timestamptz
        and s.constituency is not null
      group by 1
    )
    select constituency from hour
    where signed >= ${FEWEST_IN_SURGE}
      and signed >= ${SURGE_TIMES} * ((select sum(signed) from hour) - signed) / 649.0)`
}
