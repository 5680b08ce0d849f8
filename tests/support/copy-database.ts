import type { Sql } from "postgres"
import { ROLES, roleName } from "#db/roles.server.ts"

/**
 * Copies a database that nobody is connected to.
 * @param sql a superuser's connection to another database
 */
export async function copyDatabase(sql: Sql, from: string, to: string) {
  await sql.unsafe(`create database ${to} template ${from} owner ${roleName("owner")}`)
  // Rights on the database itself are not copied with it.
  await sql.unsafe(`revoke all on database ${to} from public`)
  await sql.unsafe(`grant connect on database ${to} to ${ROLES.map(roleName).join(", ")}`)
}
