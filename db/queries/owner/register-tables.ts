import { getTableColumns, type InferInsertModel, inArray, type SQL, sql } from "drizzle-orm"
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core"
import { z } from "zod"
import type { Database } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { complaintRoutes } from "#db/schema/complaint-routes.ts"
import { constituencies } from "#db/schema/constituencies.ts"
import { contracts } from "#db/schema/contracts.ts"
import { officialFigures } from "#db/schema/official-figures.ts"
import { placeAreas } from "#db/schema/place-areas.ts"
import { places } from "#db/schema/places.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providerDomains } from "#db/schema/provider-domains.ts"
import { providers } from "#db/schema/providers.ts"
import { serviceStandards } from "#db/schema/service-standards.ts"
import { sources } from "#db/schema/sources.ts"
import { supplyLinks } from "#db/schema/supply-links.ts"
import { units } from "#db/schema/units.ts"

/** Every table that an import fills, parents before children. */
export const REGISTER_TABLES = {
  sources,
  programmes,
  areas,
  providers,
  providerDomains,
  contracts,
  supplyLinks,
  officialFigures,
  serviceStandards,
  complaintRoutes,
  constituencies,
  places,
  units,
  placeAreas,
}
export type RegisterTable = keyof typeof REGISTER_TABLES

/** The rows the files ask for, table by table, as drizzle would insert them. */
export type RegisterRows = {
  readonly [Table in RegisterTable]: readonly InferInsertModel<(typeof REGISTER_TABLES)[Table]>[]
}

/** A connection of the owner: no other role may write the register. */
export type RegisterDatabase = Database

export type Transaction = Parameters<Parameters<RegisterDatabase["transaction"]>[0]>[0]

/** A row by the names of its columns, as JSON has it: what is compared and what is written. */
export type Values = Readonly<Record<string, unknown>>

const storedRows = z.array(z.object({ values: z.record(z.string(), z.unknown()) }))

/** One import at a time: a second one waits until the first has ended, and then finds nothing to do. */
export async function waitForOtherImports(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('register import'))`)
}

/** Every row of a table by its key, of whatever origin, delisted ones too. */
export async function listStored(tx: Transaction, name: RegisterTable): Promise<Map<string, Values>> {
  const table = REGISTER_TABLES[name]
  const found = await tx.execute(sql`select to_jsonb(stored) as "values" from ${table} as stored`)
  const rows = storedRows.parse([...found]).map((row) => row.values)
  return new Map(rows.map((values) => [keyOf(name, values), values]))
}

/** A row as its columns, with null for whatever is not said. */
export function toValues(name: RegisterTable, row: object): Values {
  const said = new Map<string, unknown>(Object.entries(row))
  const columns = Object.entries(getTableColumns(REGISTER_TABLES[name]))
  return Object.fromEntries(columns.map(([property, column]) => [column.name, said.get(property) ?? null]))
}

/** The row's primary key as one text. */
export function keyOf(name: RegisterTable, values: Values): string {
  return keyColumns(REGISTER_TABLES[name])
    .map((column) => String(values[column]))
    .join("|")
}

/** Adds rows, or overwrites those that have their key, in one statement. */
export async function storeRows(tx: Transaction, name: RegisterTable, rows: readonly Values[]): Promise<void> {
  if (rows.length === 0) return
  const table = REGISTER_TABLES[name]
  const names = Object.values(getTableColumns(table)).map((column) => column.name)
  const keys = keyColumns(table)
  const columns = listed(names)
  const changes = names
    .filter((column) => !keys.includes(column))
    .map((column) => sql`${sql.identifier(column)} = excluded.${sql.identifier(column)}`)
  await tx.execute(sql`
    insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::jsonb)
    on conflict (${listed(keys)}) do update set ${sql.join(changes, sql`, `)}`)
}

/**
 * Ends rows: those that others may point to for good are marked with the day, the rest are deleted.
 * `today` is a day, "2026-11-22".
 */
export async function endRows(
  tx: Transaction,
  name: RegisterTable,
  { keys, today }: { keys: readonly string[]; today: string },
): Promise<void> {
  if (keys.length === 0) return
  const table = REGISTER_TABLES[name]
  const chosen = inArray(keyExpression(table), [...keys])
  if (isKept(name)) await tx.execute(sql`update ${table} set delisted_on = ${today}::date where ${chosen}`)
  else await tx.execute(sql`delete from ${table} where ${chosen}`)
}

/** Whether rows of the table are marked as ended instead of deleted. */
export function isKept(name: RegisterTable): boolean {
  return "delistedOn" in getTableColumns(REGISTER_TABLES[name])
}

function keyColumns(table: PgTable): string[] {
  const { columns, primaryKeys } = getTableConfig(table)
  const together = primaryKeys.flatMap((key) => key.columns)
  return (together.length > 0 ? together : columns.filter((column) => column.primary)).map((column) => column.name)
}

function keyExpression(table: PgTable): SQL<string> {
  return sql<string>`concat_ws('|', ${listed(keyColumns(table))})`
}

function listed(names: readonly string[]): SQL {
  return sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )
}
