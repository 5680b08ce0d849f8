import { spawn, spawnSync } from "node:child_process"
import { tmpdir, userInfo } from "node:os"
import { Refusal } from "#app/refusal.server.ts"

/** The account PostgreSQL runs under when we are root, which it refuses to run as. */
const NAME = "postgres"

/** Whom to run as; undefined: as ourselves. */
export type Identity = Readonly<{ uid: number; gid: number }> | undefined

/**
 * The account the database runs under: our own, or, when we are root, the system's `postgres`, made where absent.
 * @throws Refusal when it is absent and cannot be made
 */
export function databaseIdentity(): Identity {
  if (userInfo().uid !== 0) return undefined
  const found = lookUp()
  if (found) return found
  const made = spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", NAME])
  const identity = lookUp()
  if (made.status === 0 && identity) return identity
  throw new Refusal(
    "PostgreSQL refuses to run as root and the user postgres cannot be made: run as another user, or make that user.",
  )
}

/** Whether that account can enter a folder, through every folder above it. */
export function canEnter(identity: Identity, folder: string): boolean {
  return (
    spawnSync("/bin/sh", ["-c", 'cd -P -- "$1"', "sh", folder], {
      ...identity,
      cwd: "/",
    }).status === 0
  )
}

export type Outcome = Readonly<{ code: number | null; output: string }>

/**
 * Runs a program to its end under that account, in a session of its own, so that Ctrl+C in our terminal passes it by,
 * and in a folder anybody can enter.
 */
export function runAs(identity: Identity, program: string, args: string[], input = ""): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: identity ? "/" : tmpdir(),
      detached: true,
      env: { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
    })
    let output = ""
    child.stdout.on("data", (chunk) => {
      output += chunk
    })
    child.stderr.on("data", (chunk) => {
      output += chunk
    })
    child.stdin.on("error", () => {})
    child.stdin.end(input)
    child.on("error", fail)
    child.on("close", (code) => done({ code, output }))
  })
}

function lookUp(): Identity {
  const id = (flag: string) => Number(spawnSync("id", [flag, NAME], { encoding: "utf8" }).stdout?.trim() || Number.NaN)
  const [uid, gid] = [id("-u"), id("-g")]
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined
}
