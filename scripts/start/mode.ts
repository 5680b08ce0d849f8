import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type { Env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"

export type Mode = Readonly<{ dev: boolean; demo: boolean }>

const DEMO_MARK = "this-is-a-demo"

/**
 * Reads `--dev` and `--demo`. A demonstration keeps to its own folders and never touches what `.env` describes: no
 * other database, no mail service.
 * @throws Refusal on any other argument
 */
export function chooseMode(args: string[], environment: NodeJS.ProcessEnv): Mode {
  const { dev, demo } = parseFlags(args)
  environment.NODE_ENV ??= dev ? "development" : "production"
  if (demo) {
    Object.assign(environment, { DEMO: "1", ENV_FILE: "none" })
    environment.DATA_DIR ??= ".data-demo"
    environment.SECRETS_DIR ??= ".secrets-demo"
    for (const name of ["DATABASE_URL", "RESEND_API_KEY", "SMTP_URL"]) delete environment[name]
  }
  return { dev, demo }
}

/**
 * Keeps invented ratings and real ones apart: a data folder is a demonstration's from its first start, or never.
 * @throws Refusal when the folder is of the other kind
 */
export function refuseMixing({ DATA_DIR, DEMO }: Pick<Env, "DATA_DIR" | "DEMO">) {
  const mark = join(DATA_DIR, DEMO_MARK)
  const isDemoFolder = existsSync(mark)
  const isNew = !existsSync(DATA_DIR) || readdirSync(DATA_DIR).length === 0
  if (!DEMO && isDemoFolder) {
    throw new Refusal(`${DATA_DIR} holds a demonstration's invented ratings: set DATA_DIR to another folder.`)
  }
  if (DEMO && !isDemoFolder && !isNew) {
    throw new Refusal(`${DATA_DIR} holds a real site's data: set DATA_DIR to an empty folder for the demonstration.`)
  }
  if (DEMO && isNew) {
    try {
      mkdirSync(DATA_DIR, { recursive: true })
      writeFileSync(mark, "Everything in this folder is invented.\n")
    } catch (error) {
      throw new Refusal(
        `DATA_DIR (${DATA_DIR}) cannot be written (${error instanceof Error ? error.message : error}): give this user the folder, or set DATA_DIR to another.`,
      )
    }
  }
}

function parseFlags(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: { dev: { type: "boolean" }, demo: { type: "boolean" } } })
    return { dev: values.dev ?? false, demo: values.demo ?? false }
  } catch {
    throw new Refusal("Start takes --dev and --demo and nothing else; every setting is in .env.example.")
  }
}
