import { sql } from "drizzle-orm"
import type { Purpose } from "#app/domain/ballot.ts"
import type { WordsStanding } from "#app/domain/moderation/words-status.ts"
import { doorDb } from "#db/clients.server.ts"

export type SealedBox = Readonly<{ keyId: string; box: Buffer }>

export type Spending = Readonly<{ mark: Buffer; receiptMark: Buffer; slip: Buffer; year: number; purpose: Purpose }>

/** "stale-key": the tally has changed its key since the box was sealed; nothing was stored. */
export type Acceptance = "accepted" | "spent" | "stale-key"

/** The public half to which boxes are sealed until the next tally. */
export async function findSealingKey(): Promise<{ id: string; publicKey: Buffer } | null> {
  const [key] = await doorDb().execute<{ id: string; public_key: Buffer }>(
    sql`select id, public_key from sealed.current_key()`,
  )
  return key ? { id: key.id, publicKey: key.public_key } : null
}

/** Spends a ballot and puts its box into the inbox, both or neither. Of several at once exactly one is accepted. */
export async function recordSpending(spending: Spending, { keyId, box }: SealedBox): Promise<Acceptance> {
  const [row] = await doorDb().execute<{ outcome: Acceptance }>(
    sql`select sealed.accept(${spending.mark}, ${spending.receiptMark}, ${spending.slip}, ${spending.year}::smallint,
          ${spending.purpose}, ${keyId}::uuid, ${box}) as outcome`,
  )
  return row?.outcome ?? "stale-key"
}

/** Puts a change into the inbox: it takes the same road as a rating. "spent" after `most` changes of one receipt. */
export async function recordChange(
  change: { mark: Buffer; year: number; most: number },
  { keyId, box }: SealedBox,
): Promise<Acceptance> {
  const [row] = await doorDb().execute<{ outcome: Acceptance }>(
    sql`select sealed.ask_change(${change.mark}, ${change.year}::smallint, ${change.most}::smallint, ${keyId}::uuid,
          ${box}) as outcome`,
  )
  return row?.outcome ?? "stale-key"
}

/** Puts a withdrawal into the inbox; "spent" if it was asked for before. */
export async function recordWithdrawal(mark: Buffer, year: number, { keyId, box }: SealedBox): Promise<Acceptance> {
  const [row] = await doorDb().execute<{ outcome: Acceptance }>(
    sql`select sealed.ask_withdrawal(${mark}, ${year}::smallint, ${keyId}::uuid, ${box}) as outcome`,
  )
  return row?.outcome ?? "stale-key"
}

export type BallotStatus = Readonly<{ slip: Buffer; counted: boolean; withdrawn: boolean; withdrawalAsked: boolean }>

/** What the sealed room says of a receipt's marks: where its rating stands, never what it says. */
export async function findBallotStatus(marks: {
  receiptMark: Buffer
  handle: Buffer
  withdrawalMark: Buffer
}): Promise<BallotStatus | null> {
  const [row] = await doorDb().execute<BallotStatus>(
    sql`select slip, counted, withdrawn, withdrawal_asked as "withdrawalAsked"
        from sealed.status_of(${marks.receiptMark}, ${marks.handle}, ${marks.withdrawalMark})`,
  )
  return row ?? null
}

/** Where the words of a rating stand, text by text; none while it waits, and where nothing was written. */
export async function listWordsStanding(wordsHandle: Buffer): Promise<WordsStanding[]> {
  return doorDb().execute<WordsStanding>(sql`select part, status, reason from sealed.words_status(${wordsHandle})`)
}
