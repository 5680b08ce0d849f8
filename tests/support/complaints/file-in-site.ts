/**
 * Plays the complainant beside a site that runs: `file PROVIDER "what happened"` files a complaint and prints its
 * reference and receipt; `read RECEIPT` prints its state and every message. For journeys of the office, which begin where
 * the complainant's end.
 */
import { complaintMark, newComplaintReceipt, newReference, sealNarrative } from "#app/crypto/complaints.server.ts"
import { openText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { findComplaintByMark, insertComplaint } from "#db/queries/door/complaints.ts"
import { listUnitsDeliveredBy } from "#db/queries/site/units.ts"
import { runOnDatabase } from "../../../scripts/on-database.ts"

const [what = "", first = "", happened = ""] = process.argv.slice(2)

await runOnDatabase(["door", "site"], async () => {
  if (what === "file") await file(first)
  else await read(first)
})

async function file(provider: string) {
  const [unit] = await listUnitsDeliveredBy(provider)
  if (!unit) throw new Error(`There is no unit of ${provider}`)
  const { casework, spend } = siteSecrets()
  const [reference, receipt] = [newReference(), newComplaintReceipt()]
  await insertComplaint(
    {
      ...{ reference, provider, unit: unit.id, programme: unit.programme, area: unit.area, prime: unit.prime },
      receiptMark: complaintMark(receipt, spend),
      name: unit.providerName ?? provider,
      jurisdiction: "england-and-wales",
      kinds: ["money"],
      stage: "looking",
      happenedIn: null,
      raised: "no",
      passing: "whole",
      filedOn: new Date().toISOString().slice(0, 10),
      narrative: sealNarrative({ happened, effect: "I walked home.", remedy: "The fare." }, casework),
    },
    null,
  )
  console.log(`${reference} ${receipt}`)
}

async function read(receipt: string) {
  const { casework, spend } = siteSecrets()
  const found = await findComplaintByMark(complaintMark(receipt, spend))
  console.log(found?.state)
  for (const { writer, text } of found?.messages ?? []) console.log(`${writer}: ${openText(text, casework)}`)
}
