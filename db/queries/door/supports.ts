import { and, asc, count, eq, inArray, type SQL, sql } from "drizzle-orm"
import { doorDb } from "#db/clients.server.ts"
import { accounts } from "#db/schema/accounts.ts"
import { ideas } from "#db/schema/casework/ideas.ts"
import { suggestions } from "#db/schema/casework/suggestions.ts"
import { publishedIdeas } from "#db/schema/published/ideas.ts"
import { publishedSuggestions } from "#db/schema/published/suggestions.ts"
import { supports } from "#db/schema/supports.ts"

/** What can be supported. Their names are drawn by lot, so that none means both. */
export const SUPPORTED_KINDS = ["suggestion", "idea"] as const
export type SupportedKind = (typeof SUPPORTED_KINDS)[number]

/** One support: which suggestion or idea, and the keyed hash of it and an account. */
export type Support = Readonly<{ subject: string; hash: Buffer }>

/** Door only, like all of this file. */
export async function hasSupport({ subject, hash }: Support): Promise<boolean> {
  const found = await doorDb()
    .select({ subject: supports.subject })
    .from(supports)
    .where(and(eq(supports.subject, subject), eq(supports.hash, hash)))
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

export async function deleteSupport({ subject, hash }: Support): Promise<void> {
  await doorDb()
    .delete(supports)
    .where(and(eq(supports.subject, subject), eq(supports.hash, hash)))
}

/** Everything published that can be supported, with what is shown of its supports and how many there are. */
export async function listSupportCounts(): Promise<{ subject: string; tens: number; supports: number }[]> {
  const counted = { supports: count(supports.hash) }
  return doorDb()
    .select({ subject: publishedSuggestions.id, tens: publishedSuggestions.tens, ...counted })
    .from(publishedSuggestions)
    .leftJoin(supports, eq(supports.subject, publishedSuggestions.id))
    .groupBy(publishedSuggestions.id, publishedSuggestions.tens)
    .unionAll(
      doorDb()
        .select({ subject: publishedIdeas.id, tens: publishedIdeas.tens, ...counted })
        .from(publishedIdeas)
        .leftJoin(supports, eq(supports.subject, publishedIdeas.id))
        .groupBy(publishedIdeas.id, publishedIdeas.tens),
    )
}

/** Shows another number of supports, in tens. */
export async function recordShownSupport(subject: string, tens: number): Promise<void> {
  await doorDb().execute(sql`select published.show_support(${subject}::uuid, ${tens}::integer)`)
}

export async function countSupportsOf(subject: string): Promise<number> {
  return doorDb().$count(supports, eq(supports.subject, subject))
}

/** Everybody who could support something, in no telling order. */
export async function listAccountIds(): Promise<string[]> {
  const rows = await doorDb().select({ id: accounts.id }).from(accounts).orderBy(asc(accounts.id))
  return rows.map(({ id }) => id)
}

type Transaction = Parameters<Parameters<ReturnType<typeof doorDb>["transaction"]>[0]>[0]

/** How an account would stand among the supports of a suggestion or an idea. */
type SupportOf = (subject: string) => Support

/** Takes away all that one account supports. */
export async function deleteSupportsWithin(
  tx: Pick<Transaction, "select" | "delete">,
  supportOf: SupportOf,
): Promise<void> {
  for (const isOwn of await ownRows(tx, supportOf)) await tx.delete(supports).where(isOwn)
}

/** The same, for an account that nobody uses any more. */
export async function deleteSupportsOf(supportOf: SupportOf): Promise<void> {
  await doorDb().transaction((tx) => deleteSupportsWithin(tx, supportOf))
}

/** What an account supports, with its kind. */
export async function listSupportsOf(supportOf: SupportOf): Promise<{ kind: SupportedKind; id: string }[]> {
  const found = new Set<string>()
  for (const isOwn of await ownRows(doorDb(), supportOf)) {
    const rows = await doorDb().select({ subject: supports.subject }).from(supports).where(isOwn)
    for (const { subject } of rows) found.add(subject)
  }
  return (await listSubjects(doorDb())).filter(({ id }) => found.has(id))
}

/** An account's rows, which nothing marks as its own: all there is to support, each with the account's hash for it. */
async function ownRows(tx: Pick<Transaction, "select">, supportOf: SupportOf): Promise<SQL[]> {
  const all = (await listSubjects(tx)).map(({ id }) => supportOf(id))
  return inParts(all).map((part) => {
    const rows = part.map(({ subject, hash }) => sql`(${subject}::uuid, ${hash}::bytea)`)
    return sql`(${supports.subject}, ${supports.hash}) in (${sql.join(rows, sql`, `)})`
  })
}

/** Everything that somebody may support, also what is not published any more. */
async function listSubjects(tx: Pick<Transaction, "select">): Promise<{ kind: SupportedKind; id: string }[]> {
  const ofSuggestions = await tx.select({ id: suggestions.id }).from(suggestions)
  const ofIdeas = await tx.select({ id: ideas.id }).from(ideas)
  return [
    ...ofSuggestions.map(({ id }) => ({ kind: "suggestion" as const, id })),
    ...ofIdeas.map(({ id }) => ({ kind: "idea" as const, id })),
  ]
}

/**
 * Moves supports of one suggestion to another: whoever supported both counts once. What is of none of these accounts, as
 * of somebody who joined at this moment, stays for the next time.
 * @param hashes of each account that may have supported it, under the old suggestion and under the new
 */
export async function moveSupports(
  { from, into }: Readonly<{ from: string; into: string }>,
  hashes: readonly Readonly<{ old: Buffer; now: Buffer }>[],
): Promise<number> {
  return doorDb().transaction(async (tx) => {
    let moved = 0
    for (const part of inParts(hashes)) {
      const olds = part.map(({ old }) => old)
      // What is taken back at this moment is either gone here, or goes with the row.
      const gone = await tx
        .delete(supports)
        .where(and(eq(supports.subject, from), inArray(supports.hash, olds)))
        .returning({ hash: supports.hash })
      const supported = new Set(gone.map(({ hash }) => hash.toString("base64url")))
      const rows = part
        .filter(({ old }) => supported.has(old.toString("base64url")))
        .map(({ now }) => ({ subject: into, hash: now }))
      if (rows.length > 0) await tx.insert(supports).values(rows).onConflictDoNothing()
      moved += rows.length
    }
    return moved
  })
}

/** Rows of one statement: the protocol allows 65,535 values, two to a row. */
const MOST_ROWS = 10_000

function inParts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, part) =>
    rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS),
  )
}
