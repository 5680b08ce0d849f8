/** Ballots read a second by one core, with the look-up of the key, beside the bare verification of their signatures. */
import { constants, randomBytes, sign, verify } from "node:crypto"
import { spentMark } from "#app/crypto/ballots.server.ts"
import { ballotMessage, HASH_BYTES, SECRET_BYTES } from "#app/domain/ballot-encoding.ts"
import { env } from "#app/env.server.ts"
import { readBallot } from "#app/tasks/read-ballot.server.ts"
import { closeClients, connectDatabase } from "#db/clients.server.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { inCircles, type KeyOfBook, makeBook, publishBook, TODAY } from "./book.ts"
import type { Findings } from "./findings.ts"
import { measureInTurn } from "./in-turn.ts"

const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: HASH_BYTES }

const database = await openDatabase(env())
await migrateDatabase(database.url("owner"))
connectDatabase({ owner: database.url("owner"), site: database.url("site") })
const keys = await makeBook(env().SECRETS_DIR)
await publishBook(keys)

/** What a blind signature is once it is opened: an ordinary one, which may as well be made directly. */
function aBallot({ key, privateKey, publicKey }: KeyOfBook) {
  const secret = randomBytes(SECRET_BYTES)
  const message = ballotMessage(key, spentMark(secret))
  return { terms: key, secret, message, publicKey, signature: sign("sha384", message, { key: privateKey, ...PSS }) }
}

const nextBallot = inCircles(keys.map(aBallot))
const verifyBare = () => {
  const { message, publicKey, signature } = nextBallot()
  if (!verify("sha384", message, { key: publicKey, ...PSS }, signature)) throw new Error("A signature is wrong")
}
const read = async () => {
  const { terms, ...ballot } = nextBallot()
  const reading = await readBallot(ballot, terms, TODAY)
  if (!reading.ok) throw new Error(`A ballot was refused: ${reading.reason}`)
}

const rounds = await measureInTurn({ bare: verifyBare, ours: read }, { rounds: 5, seconds: 2, atOnce: 16 })
await closeClients()
await database.release()
const found: Findings = { lines: [{ name: "ballots read, with their key", rounds, goal: 0.8 }], notes: [] }
process.send?.(found)
