import { planMerge } from "#app/domain/register/merge.ts"
import { planRename } from "#app/domain/register/rename.ts"
import { changed, type StoredRow, textOf } from "#app/domain/register/row-change.ts"
import { isAddressTaken } from "#db/queries/desk/register/addresses.ts"
import { findRow, listRowsNaming, type RegisterTransaction } from "#db/queries/desk/register/rows.ts"
import { type Author, type DeedOutcome, planOrDo, type Refusal } from "./deed.server.ts"

type Asked = Readonly<{ provider: string; agreed: string | null }>

/** Gives a provider another name, and its page another address where one is asked for. */
export async function renameProvider(
  author: Author,
  { provider, agreed, name, address }: Asked & { name: string; address: string | null },
): Promise<DeedOutcome | Refusal<"gone" | "address-taken">> {
  return planOrDo<Refusal<"gone" | "address-taken">>(author, agreed, async (tx) => {
    const row = await findListed(tx, provider)
    if (!row) return { ok: false, reason: "gone" }
    if (address !== null && (await isAddressTaken(tx, address, provider))) return { ok: false, reason: "address-taken" }
    const addresses = await listRowsNaming(tx, "providerAddresses", provider)
    const changes = planRename({ provider: row, name, address, addresses })
    return { ok: true, deed: "provider.rename", subject: name, changes }
  })
}

/** Ends a provider that works no more, or that should not be in the register; or lists an ended one again. */
export async function endProvider(
  author: Author,
  { provider, agreed, ends }: Asked & { ends: boolean },
): Promise<DeedOutcome | Refusal<"gone" | "in-use">> {
  return planOrDo<Refusal<"gone" | "in-use">>(author, agreed, async (tx) => {
    const row = await findRow(tx, "providers", provider)
    if (!row || textOf(row.values, "duplicate_of") !== null) return { ok: false, reason: "gone" }
    const wanted = ends ? author.now.toISOString().slice(0, 10) : null
    // As in the files: a contract or a link names nobody who is not on the list.
    if (ends && (await isInUse(tx, provider))) return { ok: false, reason: "in-use" }
    const isSo = (textOf(row.values, "delisted_on") !== null) === ends
    const subject = textOf(row.values, "name") ?? provider
    const changes = isSo ? [] : changed(row, { delisted_on: wanted })
    return { ok: true, deed: ends ? "provider.end" : "provider.list", subject, changes }
  })
}

/** What may name a provider, and moves with it. */
const BELONGINGS = [
  "contracts",
  "supplyLinks",
  "providerDomains",
  "officialFigures",
  "serviceStandards",
  "units",
  "providers",
  "providerAddresses",
] as const

/** Makes one of a provider that stood in the register twice. */
export async function mergeProviders(
  author: Author,
  { provider, agreed, into }: Asked & { into: string },
): Promise<DeedOutcome | Refusal<"gone" | "itself">> {
  return planOrDo<Refusal<"gone" | "itself">>(author, agreed, async (tx) => {
    if (provider === into) return { ok: false, reason: "itself" }
    const [from, one] = [await findListed(tx, provider), await findListed(tx, into)]
    if (!from || !one) return { ok: false, reason: "gone" }
    const belongings = (await rowsNaming(tx, provider)).filter((row) => row.table !== "providers" || row.key !== into)
    const others = await rowsNaming(tx, into)
    const today = author.now.toISOString().slice(0, 10)
    const subject = `${textOf(from.values, "name")} into ${textOf(one.values, "name")}`
    return {
      ok: true,
      deed: "provider.merge",
      subject,
      changes: planMerge({ from, into: one, belongings, others, today }),
    }
  })
}

/** Whether a contract, a link or a domain names the provider. */
export async function isInUse(tx: RegisterTransaction, provider: string): Promise<boolean> {
  for (const table of ["contracts", "supplyLinks", "providerDomains"] as const) {
    if ((await listRowsNaming(tx, table, provider)).length > 0) return true
  }
  return false
}

/** A provider that was not merged into another; ended ones, too. */
export async function findListed(tx: RegisterTransaction, slug: string): Promise<StoredRow | null> {
  const row = await findRow(tx, "providers", slug)
  return row && textOf(row.values, "duplicate_of") === null ? row : null
}

async function rowsNaming(tx: RegisterTransaction, provider: string): Promise<StoredRow[]> {
  const rows: StoredRow[] = []
  for (const table of BELONGINGS) rows.push(...(await listRowsNaming(tx, table, provider)))
  return rows
}
