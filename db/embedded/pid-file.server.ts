import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"

/** What `postmaster.pid` says (PostgreSQL's src/include/utils/pidfile.h): line 1 process, 4 port, 8 state. */
export function readPidFile(data: string): { pid: number; port: number; ready: boolean } | null {
  const text = readIfThere(join(data, "postmaster.pid"))
  if (text === null) return null
  const lines = text.split("\n")
  return {
    pid: Number(lines[0]),
    port: Number(lines[3]),
    ready: lines[7]?.trim() === "ready",
  }
}

/** The command line of a process, or null when there is none of that number. */
export function processCommand(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (process.platform === "linux") return readIfThere(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ") ?? null
  const listed = spawnSync("ps", ["-o", "command=", "-p", String(pid)], {
    encoding: "utf8",
  })
  return listed.status === 0 ? listed.stdout : null
}

/** Null also where it goes away between two looks. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ESRCH"].includes(String(error.code))) return null
    throw error
  }
}
