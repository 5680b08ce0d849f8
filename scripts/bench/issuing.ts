/**
 * Ballots signed a second by one core: each with its check, and by the whole book with everything that is stored of it,
 * beside the bare RSA operation.
 */
import { constants, privateDecrypt, randomBytes } from "node:crypto"
import { signBlinded } from "#app/crypto/blind-signatures.server.ts"
import { MODULUS_BYTES } from "#app/domain/ballot-encoding.ts"
import { monthOf } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { issueBook } from "#app/tasks/issue-book.server.ts"
import { closeClients, connectDatabase } from "#db/clients.server.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { insertAccount } from "#db/queries/door/accounts.ts"
import { AREA, BOOK, inCircles, makeBook, publishBook, TODAY, YEAR } from "./book.ts"
import { type Findings, median } from "./findings.ts"
import { measureInTurn } from "./in-turn.ts"

const ROUNDS = 5
const SECONDS = 3
/** While one book is being stored, another is signed: so no core waits for the database. */
const BOOKS_AT_ONCE = 2
/** Many more than one core can sign. */
const MOST_BOOKS_A_SECOND = 100

const database = await openDatabase(env())
await migrateDatabase(database.url("owner"))
connectDatabase({ owner: database.url("owner"), site: database.url("site"), door: database.url("door") })
const keys = await makeBook(env().SECRETS_DIR)
await publishBook(keys)

/** A number below every modulus, and so one that can be signed; what it says the signer cannot know anyway. */
function aBlindedMessage(): Buffer {
  const message = randomBytes(MODULUS_BYTES)
  message[0] = 0
  return message
}

/** Each takes its book once. Joining is no part of what is measured. */
async function newAccount() {
  const mailbox = { lookup: randomBytes(32), passwordHash: "none", heldUntil: null, month: monthOf(TODAY) }
  const account = await insertAccount(mailbox)
  if (account === null) throw new Error("Two random addresses are one")
  return { accountId: account, lookup: mailbox.lookup }
}

const blinded = Buffer.concat(keys.map(aBlindedMessage))
const accounts = await Promise.all(Array.from({ length: ROUNDS * SECONDS * MOST_BOOKS_A_SECOND }, newAccount))

async function issueOne() {
  const account = accounts.pop()
  if (account === undefined) throw new Error("There are no accounts left")
  const who = { ...account, departedMark: randomBytes(32), today: TODAY }
  const issue = await issueBook({ ...who, year: YEAR, area: AREA, books: [BOOK], blinded }, env().SECRETS_DIR)
  if (!issue.ok) throw new Error(`A book was refused: ${issue.reason}`)
}

const nextKey = inCircles(keys)
const message = aBlindedMessage()
const signBare = () => {
  privateDecrypt({ key: nextKey().privateKey, padding: constants.RSA_NO_PADDING }, message)
}
const signChecked = () => {
  const { privateKey, publicKey } = nextKey()
  if (signBlinded(message, privateKey, publicKey) === null) throw new Error("Nothing was signed")
}
const signBookBare = () => {
  for (let count = 0; count < keys.length; count++) signBare()
}

const single = await measureInTurn({ bare: signBare, ours: signChecked }, { rounds: ROUNDS, seconds: SECONDS })
const books = await measureInTurn(
  { bare: signBookBare, ours: issueOne },
  { rounds: ROUNDS, seconds: SECONDS, atOnce: BOOKS_AT_ONCE },
)
await closeClients()
await database.release()

const signatures = books.map(({ bare, ours }) => ({ bare: bare * keys.length, ours: ours * keys.length }))
const aSecond = median(books.map(({ ours }) => ours))
const found: Findings = {
  lines: [
    { name: "ballots signed, with the check", rounds: single, goal: 0.85 },
    { name: "ballots signed and noted, by the book", rounds: signatures, goal: 0.75 },
  ],
  notes: [`${aSecond.toFixed(1)} books of ${keys.length / 2} units a second: ${(1000 / aSecond).toFixed(0)} ms each.`],
}
process.send?.(found)
