import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import postgres, { type Sql } from "postgres"
import { loadDatabasePassword } from "#app/crypto/secrets.server.ts"
import { readPidFile } from "#db/embedded/pid-file.server.ts"
import type { Site } from "./site.ts"

/** A place where something of people could have stayed. */
export type Remains = Readonly<{ place: string; bytes: Buffer }>

/** Looks behind the walls of a site's own database, as whoever has the machine can. */
export async function asSuperuser<Found>(
  { dataFolder, secretsFolder }: Site,
  work: (sql: Sql) => Promise<Found>,
): Promise<Found> {
  const port = readPidFile(join(dataFolder, "postgres"))?.port
  const password = loadDatabasePassword(secretsFolder, "superuser")
  const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${port}/threestar`, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Every row of every table of every schema, as `COPY` writes it: what a dump of the whole database holds. */
export function dumpTables(site: Site): Promise<Remains[]> {
  return asSuperuser(site, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', nspname, relname) as name
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p', 'm') and nspname not like 'pg_temp%' order by 1`
    const dumped: Remains[] = []
    for (const { name } of tables) dumped.push({ place: name, bytes: await copyOut(sql, name) })
    // What is only in memory yet must lie in the files that are searched next.
    await sql`checkpoint`
    return dumped
  })
}

async function copyOut(sql: Sql, table: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await sql.unsafe(`copy (select * from ${table}) to stdout`).readable()) {
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts)
}

/** Every file below a folder. */
export function readFiles(folder: string): Remains[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((place) => ({ place, bytes: readFileSync(place) }))
}

/** Where a text stands, as it is, in other letters, without its spaces, or as databases and logs encode it. */
export function findIn(remains: readonly Remains[], text: string): string[] {
  const spellings = [text, text.replaceAll(" ", "")].flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()])
  const needles = new Set(
    spellings.flatMap((one) => {
      const bytes = Buffer.from(one)
      return [one, bytes.toString("hex"), ...inBase64(bytes), encodeURIComponent(one)]
    }),
  )
  return remains.filter(({ bytes }) => [...needles].some((needle) => bytes.includes(needle))).map(({ place }) => place)
}

/** Where bytes stand, as they are or as text. */
export function findBytesIn(remains: readonly Remains[], bytes: Buffer): string[] {
  const coded = inBase64(bytes)
  const inAddresses = coded.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"))
  const needles = [bytes, bytes.toString("hex"), bytes.toString("hex").toUpperCase(), ...coded, ...inAddresses]
  return remains.filter((one) => needles.some((needle) => one.bytes.includes(needle))).map(({ place }) => place)
}

/** What is the same of a text's base64 wherever in a longer text it stands. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replaceAll("=", "")
    const unsure = before === 0 ? 0 : before + 1
    return whole.slice(unsure, -1)
  })
}
