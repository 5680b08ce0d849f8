import { departedMark, lookupFor } from "#app/crypto/address-lookup.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import { findAccountByLookup } from "#db/queries/door/accounts.ts"
import { type IssueOutcome, recordIssue } from "#db/queries/door/passes.ts"
import type { TestDatabase } from "./database.ts"

const TODAY = new Date().toISOString().slice(0, 10)
const YEAR = Number(TODAY.slice(0, 4))

/** Notes that whoever joined with the address takes our own code, as the page for it does. */
export async function takePass(database: TestDatabase, address: string, area: string): Promise<IssueOutcome> {
  const lookup = await lookupFor(address, loadSecrets(database.secretsFolder))
  const account = await findAccountByLookup(lookup)
  if (!account) return { ok: false, reason: "no-account" }
  return recordIssue(passRequest(database, { accountId: account.id, lookup, area }))
}

/** The same as the page asks it of the database: of this year and its first book, with the mark of the lookup. */
export function passRequest(
  { dataFolder, secretsFolder }: TestDatabase,
  asked: { accountId: string; lookup: Buffer; area: string },
) {
  const key = loadYearKey({ SECRETS_DIR: secretsFolder, DATA_DIR: dataFolder }, YEAR)
  return { ...asked, year: YEAR, departedMark: departedMark(asked.lookup, key), today: TODAY, books: [String(YEAR)] }
}
