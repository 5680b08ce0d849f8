import { and, asc, count, eq, sql } from "drizzle-orm"
import { doorDb } from "#db/clients.server.ts"
import { accounts } from "#db/schema/accounts.ts"
import { publishedSuggestions } from "#db/schema/published/suggestions.ts"
import { supports } from "#db/schema/supports.ts"

/** One support: which suggestion, and the keyed hash of it and an account. */
export type Support = Readonly<{ suggestion: string; hash: Buffer }>

/** Door only, like all of this file. */
export async function hasSupport({ suggestion, hash }: Support): Promise<boolean> {
  const found = await doorDb()
    .select({ suggestion: supports.suggestion })
    .from(supports)
    .where(and(eq(supports.suggestion, suggestion), eq(supports.hash, hash)))
  return found.length === 1
}

/**
 * Stores an account's support, once however often it is sent.
 * @returns false where the account is gone: nothing may outlive it
 */
export async function insertSupport(support: Support, accountId: string): Promise<boolean> {
  return doorDb().transaction(async (tx) => {
    // Whoever deletes the account at this moment waits, and finds this support, or was first.
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("key share")
    if (!account) return false
    await tx.insert(supports).values(support).onConflictDoNothing()
    return true
  })
}

export async function deleteSupport({ suggestion, hash }: Support): Promise<void> {
  await doorDb()
    .delete(supports)
    .where(and(eq(supports.suggestion, suggestion), eq(supports.hash, hash)))
}

/** Every published suggestion with what is shown of its supports and how many there are. */
export async function listSupportCounts(): Promise<{ suggestion: string; tens: number; supports: number }[]> {
  return doorDb()
    .select({
      suggestion: publishedSuggestions.id,
      tens: publishedSuggestions.tens,
      supports: count(supports.hash),
    })
    .from(publishedSuggestions)
    .leftJoin(supports, eq(supports.suggestion, publishedSuggestions.id))
    .groupBy(publishedSuggestions.id, publishedSuggestions.tens)
}

/** Shows another number of supports, in tens. */
export async function recordShownSupport(suggestion: string, tens: number): Promise<void> {
  await doorDb().execute(sql`select published.show_support(${suggestion}::uuid, ${tens}::integer)`)
}

export async function countSupportsOf(suggestion: string): Promise<number> {
  return doorDb().$count(supports, eq(supports.suggestion, suggestion))
}

/** Everybody who could support something, in no telling order. */
export async function listAccountIds(): Promise<string[]> {
  const rows = await doorDb().select({ id: accounts.id }).from(accounts).orderBy(asc(accounts.id))
  return rows.map(({ id }) => id)
}

type Transaction = Parameters<Parameters<ReturnType<typeof doorDb>["transaction"]>[0]>[0]

/** Takes away what `supportOf` makes of every suggestion that somebody supports: all that one account supports. */
export async function deleteSupportsWithin(
  tx: Pick<Transaction, "selectDistinct" | "delete">,
  supportOf: (suggestion: string) => Support,
): Promise<void> {
  const supported = await tx.selectDistinct({ suggestion: supports.suggestion }).from(supports)
  const rows = supported.map(({ suggestion }) => supportOf(suggestion))
  for (let first = 0; first < rows.length; first += MOST_ROWS) {
    const own = rows
      .slice(first, first + MOST_ROWS)
      .map(({ suggestion, hash }) => sql`(${suggestion}::uuid, ${hash}::bytea)`)
    await tx.delete(supports).where(sql`(${supports.suggestion}, ${supports.hash}) in (${sql.join(own, sql`, `)})`)
  }
}

/** The same, for an account that nobody uses any more. */
export async function deleteSupportsOf(supportOf: (suggestion: string) => Support): Promise<void> {
  await doorDb().transaction((tx) => deleteSupportsWithin(tx, supportOf))
}

/** Which suggestions an account supports: those where what `supportOf` makes of them is there. */
export async function listSupportsOf(supportOf: (suggestion: string) => Support): Promise<string[]> {
  const rows = await doorDb().select({ suggestion: supports.suggestion, hash: supports.hash }).from(supports)
  return rows
    .filter(({ suggestion, hash }) => supportOf(suggestion).hash.equals(hash))
    .map(({ suggestion }) => suggestion)
}

/**
 * Moves supports of one suggestion to another: whoever supported both counts once.
 * @param hashes of each account that may have supported it, under the old suggestion and under the new
 */
export async function moveSupports(
  { from, into }: Readonly<{ from: string; into: string }>,
  hashes: readonly Readonly<{ old: Buffer; now: Buffer }>[],
): Promise<number> {
  return doorDb().transaction(async (tx) => {
    const gone = await tx.delete(supports).where(eq(supports.suggestion, from)).returning({ hash: supports.hash })
    const supported = new Set(gone.map(({ hash }) => hash.toString("base64url")))
    const moved = hashes.filter(({ old }) => supported.has(old.toString("base64url")))
    const rows = moved.map(({ now }) => ({ suggestion: into, hash: now }))
    for (let first = 0; first < rows.length; first += MOST_ROWS) {
      await tx
        .insert(supports)
        .values(rows.slice(first, first + MOST_ROWS))
        .onConflictDoNothing()
    }
    return moved.length
  })
}

/** Rows of one statement: the protocol allows 65,535 values, two to a row. */
const MOST_ROWS = 10_000
