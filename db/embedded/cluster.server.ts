import { randomBytes } from "node:crypto"
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { basename, dirname, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Refusal } from "#app/refusal.server.ts"
import { POSTGRES_MAJOR } from "./binaries.server.ts"
import { processCommand, readPidFile } from "./pid-file.server.ts"
import { makeOwnFolder, type Place } from "./place.server.ts"
import { type Identity, runAs } from "./system-user.server.ts"

/** A PostgreSQL server over one data folder; the caller serialises what it does to it (lock.server.ts). */
export type Cluster = Readonly<{ place: Place; identity: Identity }>

/** Longest wait for a start or a stop, in seconds: recovery after a crash reads at most 256 MB of log. */
const PATIENCE_S = 120

const SETTINGS = {
  listen_addresses: "'127.0.0.1'",
  unix_socket_directories: "''",
  max_connections: "100",
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  // No line says what was asked, by whom or when: only why the server itself ended.
  logging_collector: "off",
  log_min_messages: "fatal",
  log_min_error_statement: "panic",
  log_line_prefix: "''",
  log_statement: "'none'",
  log_checkpoints: "off",
  log_autovacuum_min_duration: "-1",
  // Every change passes through the write-ahead log in order: keep as little of it, for as short, as can be.
  wal_level: "minimal",
  max_wal_senders: "0",
  wal_recycle: "off",
  min_wal_size: "'2MB'",
  max_wal_size: "'256MB'",
  checkpoint_timeout: "'5min'",
  autovacuum: "on",
  track_commit_timestamp: "off",
  // Containers give /dev/shm 64 MB; our queries are small.
  max_parallel_workers_per_gather: "0",
  jit: "off",
  default_text_search_config: "'pg_catalog.english'",
}

/**
 * Makes the data folder where there is none yet. An earlier attempt that was killed leaves nothing that counts: the
 * work is done beside the folder, which appears by a rename.
 * @throws Refusal when the folder holds the data of another PostgreSQL
 */
export async function makeIfAbsent({ place, identity }: Cluster, superuserPassword: string) {
  const { data } = place
  removeUnfinished(data)
  if (existsSync(join(data, "PG_VERSION"))) {
    const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim()
    if (version === String(POSTGRES_MAJOR)) return
    throw new Refusal(
      `The data in ${data} is PostgreSQL ${version}'s and the built-in one is ${POSTGRES_MAJOR}: move it with pg_dump and pg_restore, or set DATA_DIR to a new folder.`,
    )
  }
  const unfinished = `${data}.unfinished-${randomBytes(4).toString("hex")}`
  makeOwnFolder(identity, unfinished)
  await must(identity, join(place.programs, "bin/initdb"), [
    ...["--pgdata", unfinished, "--username", "postgres", "--auth", "reject"],
    ...["--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
    ...["--wal-segsize", "1", "--no-instructions"],
  ])
  // Over standard input, because a password file would lie in the data folder for a moment.
  await must(
    identity,
    join(place.programs, "bin/postgres"),
    ["--single", "-D", unfinished, "postgres"],
    `ALTER ROLE postgres PASSWORD '${superuserPassword}'\n`,
  )
  writeFileSync(join(unfinished, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n")
  renameSync(unfinished, data)
}

/** The port of the server that is running over this data folder, or null; waits while one is starting or stopping. */
export async function findRunning({ place }: Cluster): Promise<number | null> {
  for (let waited = 0; waited < PATIENCE_S * 1000; waited += 50) {
    const file = readPidFile(place.data)
    if (!file) return null
    const command = processCommand(file.pid)
    if (command === null || !command.includes("postgres") || !command.includes(place.data)) {
      // Left by a crash; its number may be another program's by now, which PostgreSQL itself would take for a server.
      rmSync(join(place.data, "postmaster.pid"), { force: true })
      return null
    }
    if (file.ready) return file.port
    await pause(50)
  }
  throw new Refusal(`The database over ${place.data} neither starts nor stops: end its postgres process and try again.`)
}

/**
 * Starts the server over its data folder on a free port of this machine alone.
 * @returns the port
 */
export async function startCluster(cluster: Cluster, extra: Readonly<Record<string, string>> = {}): Promise<number> {
  const { place, identity } = cluster
  writeSettings(cluster, extra)
  const log = join(place.data, "server.log")
  let output = ""
  for (let attempt = 0; attempt < 5; attempt++) {
    rmSync(log, { force: true })
    const port = await freePort()
    const args = ["start", "-w", "-s", "-t", String(PATIENCE_S), "-D", place.data, "-l", log, "-o", `-p ${port}`]
    const outcome = await runAs(identity, join(place.programs, "bin/pg_ctl"), args)
    if (outcome.code === 0) return port
    output = existsSync(log) ? readFileSync(log, "utf8") : outcome.output
    // The port was taken meanwhile, or the last server's processes are still going after a crash.
    if (!/in use|could not create any TCP/.test(output)) break
    await pause(500)
  }
  throw new Refusal(`The database over ${place.data} does not start; PostgreSQL says: ${oneLine(output)}`)
}

/**
 * Ends the server; clients that are still connected are cut off.
 * @param mode "fast" writes everything down first; "immediate" does not, for data that is thrown away
 */
export async function stopCluster({ place, identity }: Cluster, mode: "fast" | "immediate" = "fast") {
  await runAs(identity, join(place.programs, "bin/pg_ctl"), [
    ...["stop", "-w", "-s", "-m", mode, "-t", String(PATIENCE_S), "-D", place.data],
  ])
}

function writeSettings({ place, identity }: Cluster, extra: Readonly<Record<string, string>>) {
  const file = join(place.data, "postgresql.conf")
  const lines = Object.entries({ ...SETTINGS, ...extra }).map(([name, value]) => `${name} = ${value}`)
  writeFileSync(file, `# Written at every start.\n${lines.join("\n")}\n`, {
    mode: 0o600,
  })
  if (identity) chownSync(file, identity.uid, identity.gid)
}

function removeUnfinished(data: string) {
  if (!existsSync(dirname(data))) return
  for (const name of readdirSync(dirname(data))) {
    if (name.startsWith(`${basename(data)}.unfinished-`)) {
      rmSync(join(dirname(data), name), {
        recursive: true,
        force: true,
        maxRetries: 5,
      })
    }
  }
}

async function must(identity: Identity, program: string, args: string[], input?: string) {
  const { code, output } = await runAs(identity, program, args, input)
  if (code !== 0) throw new Refusal(`The database cannot be made; ${basename(program)} says: ${oneLine(output)}`)
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on("error", fail)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === "object" ? done(address.port) : fail(new Error("There is no free port.")),
      )
    })
  })
}

const oneLine = (output: string) => output.trim().replaceAll(/\s*\n\s*/g, "; ") || "nothing"
