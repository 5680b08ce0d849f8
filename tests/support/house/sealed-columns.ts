import { is } from "drizzle-orm"
import { getTableConfig, PgTable } from "drizzle-orm/pg-core"

/** Each table of some rooms with its columns, `name type`, as the schema describes them. */
export function columnsOf(modules: readonly object[], rooms: readonly string[]): Record<string, string[]> {
  const tables = modules.flatMap((module) => Object.values(module)).filter((value) => is(value, PgTable))
  const rows = tables.map((table) => {
    const { schema = "public", name, columns } = getTableConfig(table)
    return { room: schema, name, columns: columns.map((column) => `${snakeCase(column.name)} ${column.getSQLType()}`) }
  })
  return Object.fromEntries(
    rows.filter(({ room }) => rooms.includes(room)).map(({ room, name, columns }) => [`${room}.${name}`, columns]),
  )
}

/** As the database client's `casing` turns them. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
