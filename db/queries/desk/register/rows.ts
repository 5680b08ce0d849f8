import { type SQL, sql } from "drizzle-orm"
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core"
import { z } from "zod"
import {
  type ChangedTable,
  PROVIDER_COLUMNS,
  type Row,
  type RowChange,
  type StoredRow,
} from "#app/domain/register/row-change.ts"
import { type Database, deskDb } from "#db/clients.server.ts"
import { contracts } from "#db/schema/contracts.ts"
import { officialFigures } from "#db/schema/official-figures.ts"
import { providerAddresses } from "#db/schema/provider-addresses.ts"
import { providerDomains } from "#db/schema/provider-domains.ts"
import { providers } from "#db/schema/providers.ts"
import { serviceStandards } from "#db/schema/service-standards.ts"
import { sources } from "#db/schema/sources.ts"
import { supplyLinks } from "#db/schema/supply-links.ts"
import { units } from "#db/schema/units.ts"

/** The register's tables as the office changes them: rows by their columns, whatever table they are of. */
const TABLES = {
  sources,
  providers,
  providerAddresses,
  providerDomains,
  contracts,
  supplyLinks,
  officialFigures,
  serviceStandards,
  units,
} as const satisfies Record<ChangedTable, PgTable>

export type RegisterTransaction = Parameters<Parameters<Database["transaction"]>[0]>[0]

const storedRows = z.array(z.object({ key: z.string(), values: z.record(z.string(), z.unknown()) }))

/** Does something to the register while nobody else does, no import either: what was read is still so when it is written. */
export async function withRegister<Outcome>(work: (tx: RegisterTransaction) => Promise<Outcome>): Promise<Outcome> {
  return deskDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('register import'))`)
    return work(tx)
  })
}

/** One row by its key, delisted ones too; null where there is none. */
export async function findRow(tx: RegisterTransaction, table: ChangedTable, key: string): Promise<StoredRow | null> {
  const [found] = await listRows(tx, table, sql`${keyOf(table)} = ${key}`)
  return found ?? null
}

/** The rows of a table with these keys. */
export async function listRowsByKey(tx: RegisterTransaction, table: ChangedTable, keys: readonly string[]) {
  return keys.length === 0 ? [] : listRows(tx, table, sql`${keyOf(table)} in ${[...keys]}`)
}

/** Every row of a table that names a provider in one of the table's columns; of providers, those that became it. */
export async function listRowsNaming(tx: RegisterTransaction, table: ChangedTable, provider: string) {
  const columns = PROVIDER_COLUMNS[table].filter((column) => column !== "slug")
  const named = columns.map((column) => sql`${sql.identifier(column)} = ${provider}`)
  return named.length === 0 ? [] : listRows(tx, table, sql.join(named, sql` or `))
}

/** The contracts, links or units of some areas. */
export async function listRowsOfAreas(
  tx: RegisterTransaction,
  table: "contracts" | "supplyLinks" | "units",
  areas: readonly string[],
): Promise<StoredRow[]> {
  return areas.length === 0 ? [] : listRows(tx, table, sql`area in ${[...areas]}`)
}

/** Writes one change: a row that comes, a row that goes, or some columns of one. */
export async function writeChange(tx: RegisterTransaction, { table, key, before, after }: RowChange): Promise<void> {
  const into = TABLES[table]
  if (after === null) {
    await tx.execute(sql`delete from ${into} where ${keyOf(table)} = ${key}`)
    return
  }
  const row = sql`jsonb_populate_record(null::${into}, ${JSON.stringify(after)}::text::jsonb)`
  const columns = Object.keys(after).map((column) => sql.identifier(column))
  if (before === null) {
    const names = sql.join(columns, sql`, `)
    await tx.execute(sql`insert into ${into} (${names}) select ${names} from ${row}`)
    return
  }
  const sets = sql.join(
    columns.map((column) => sql`${column} = said.${column}`),
    sql`, `,
  )
  await tx.execute(
    sql`update ${into} as stored set ${sets} from ${row} as said where ${keyOf(table, sql`stored.`)} = ${key}`,
  )
}

async function listRows(tx: RegisterTransaction, table: ChangedTable, chosen: SQL): Promise<StoredRow[]> {
  const found = await tx.execute(
    sql`select ${keyOf(table)} as key, to_jsonb(stored) as "values" from ${TABLES[table]} as stored where ${chosen} order by 1`,
  )
  return storedRows.parse([...found]).map(({ key, values }): { table: ChangedTable; key: string; values: Row } => ({
    table,
    key,
    values,
  }))
}

/** The primary key as one text, with "|" between its columns. */
function keyOf(table: ChangedTable, of: SQL = sql``): SQL {
  const { columns, primaryKeys } = getTableConfig(TABLES[table])
  const together = primaryKeys.flatMap((key) => key.columns)
  const keys = together.length > 0 ? together : columns.filter((column) => column.primary)
  const named = keys.map(({ name }) => sql`${of}${sql.identifier(name)}`)
  return sql`concat_ws('|', ${sql.join(named, sql`, `)})`
}
