import { and, asc, eq, sql } from "drizzle-orm"
import type { KnownSignUp } from "#app/domain/campaign/sign-up.ts"
import type { PostKind, SignUpSource } from "#app/domain/campaign/supporter.ts"
import { deskDb } from "#db/clients.server.ts"
import { supporterPost, supporters } from "#db/schema/campaign/supporters.ts"

/** A sign-up as it is stored: address and name sealed, nothing that a thief of the database could read. */
export type NewSupporter = Readonly<{
  lookup: Buffer
  nameMark: Buffer
  address: Buffer
  name: Buffer | null
  namePublic: boolean
  comment: string | null
  commentPublic: boolean
  constituency: string | null
  counts: boolean
  updates: boolean
  source: SignUpSource
  throwAway: boolean
  inBurst: boolean
  signedAt: Date
}>

/** The sign-ups of one address. The campaign's, like all of this file. */
export async function listSignUpsOf(lookup: Buffer, nameMark: Buffer): Promise<KnownSignUp[]> {
  return deskDb()
    .select({
      id: supporters.id,
      place: supporters.place,
      state: supporters.state,
      sameName: sql<boolean>`${supporters.nameMark} = ${nameMark}`,
      signedAt: supporters.signedAt,
    })
    .from(supporters)
    .where(eq(supporters.lookup, lookup))
    .orderBy(asc(supporters.place))
}

/**
 * Stores a sign-up with the letter that confirms it, in one statement: on a day on which the press links here, each
 * round to the database counts. Written out, because the database then plans it once and not for every supporter.
 * @returns its name; null where the place of the address is taken
 */
export async function insertSupporter(place: number, one: NewSupporter): Promise<string | null> {
  const signedAt = one.signedAt.toISOString()
  const [row] = await deskDb().$client<{ supporter: string }[]>`
    with made as (
      insert into campaign.supporters (lookup, place, name_mark, address, name, name_public, comment, comment_public,
        constituency, counts, updates, throw_away, in_burst, source, signed_at)
      values (${one.lookup}, ${place}, ${one.nameMark}, ${one.address}, ${one.name}, ${one.namePublic}, ${one.comment},
        ${one.commentPublic}, ${one.constituency}, ${one.counts}, ${one.updates}, ${one.throwAway}, ${one.inBurst},
        ${one.source}, ${signedAt})
      on conflict (lookup, place) do nothing
      returning id
    )
    insert into campaign.post (supporter, kind, due_at) select id, 'confirm', ${signedAt} from made returning supporter`
  return row?.supporter ?? null
}

/** Sign-ups of a demonstration, confirmed or not, without letters. Those that are there already stay. */
export async function insertManySupporters(
  rows: readonly (NewSupporter & Readonly<{ confirmedAt: Date | null; vetted: boolean }>)[],
): Promise<void> {
  const values = rows.map(({ confirmedAt, ...row }) => ({
    ...{ ...row, confirmedAt, place: 1 },
    state: confirmedAt === null ? ("unconfirmed" as const) : ("confirmed" as const),
  }))
  await deskDb().insert(supporters).values(values).onConflictDoNothing()
}

/** What was typed now takes the place of what nobody confirmed, and another letter goes. False where somebody has since. */
export async function renewSupporter(id: string, one: NewSupporter): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const renewed = await tx
      .update(supporters)
      .set({ ...one, lettersStopped: null })
      .where(and(eq(supporters.id, id), eq(supporters.state, "unconfirmed")))
      .returning({ id: supporters.id })
    if (renewed.length === 0) return false
    await tx.delete(supporterPost).where(eq(supporterPost.supporter, id))
    await tx.insert(supporterPost).values({ supporter: id, kind: "confirm", dueAt: one.signedAt })
    return true
  })
}

/** Puts one letter to a supporter in the post, unless they have called one of ours spam. */
export async function insertPost(supporter: string, kind: PostKind, dueAt: Date): Promise<void> {
  await deskDb().execute(sql`
    insert into ${supporterPost} (supporter, kind, due_at)
    select id, ${kind}, ${dueAt.toISOString()}::timestamptz from ${supporters}
    where id = ${supporter}::uuid and letters_stopped is distinct from 'complained'`)
}

/** What the pages behind a letter's links show; null where the sign-up is gone. */
export async function findSupporter(id: string) {
  const [found] = await deskDb()
    .select({
      id: supporters.id,
      state: supporters.state,
      name: supporters.name,
      namePublic: supporters.namePublic,
      constituency: supporters.constituency,
      comment: supporters.comment,
      commentPublic: supporters.commentPublic,
      counts: supporters.counts,
      updates: supporters.updates,
      signedAt: supporters.signedAt,
    })
    .from(supporters)
    .where(eq(supporters.id, id))
  return found ?? null
}

export type Supporter = NonNullable<Awaited<ReturnType<typeof findSupporter>>>

export type Confirmed = Readonly<{ comment: string | null; commentPublic: boolean }>

/** Confirms a sign-up; null where it is gone or was confirmed before. Written out for the same reason as the storing. */
export async function confirmSupporter(id: string, now: Date): Promise<Confirmed | null> {
  const [row] = await deskDb().$client<{ comment: string | null; comment_public: boolean }[]>`
    update campaign.supporters set state = 'confirmed', confirmed_at = ${now.toISOString()}
    where id = ${id} and state = 'unconfirmed' returning comment, comment_public`
  return row ? { comment: row.comment, commentPublic: row.comment_public } : null
}

/** Changes what somebody signed up for; whoever wants letters gets them again. False where the sign-up is gone. */
export async function changeSignUp(
  id: string,
  change: Readonly<{ counts: boolean; updates: boolean }>,
): Promise<boolean> {
  const changed = await deskDb()
    .update(supporters)
    .set(change.updates ? { ...change, lettersStopped: null } : change)
    .where(eq(supporters.id, id))
    .returning({ id: supporters.id })
  return changed.length > 0
}

/** Erases a sign-up with its comment and its letters. False where it is gone already. */
export async function eraseSupporter(id: string): Promise<boolean> {
  const gone = await deskDb().delete(supporters).where(eq(supporters.id, id)).returning({ id: supporters.id })
  return gone.length > 0
}
