import { basename, dirname } from "node:path"

/** Names that become buckets: they say nothing, so that everything fits. */
const BUCKETS = ["utils", "util", "helpers", "helper", "lib", "common", "services", "service", "misc", "shared"]

/** More than this and a room is subdivided by noun. */
const MOST_FILES = 40

/** drizzle-kit and the published register name their files themselves; the demonstration's are in the register's form. */
const NAMED_BY_OTHERS = /^db\/(migrations\/|register\/|demo\/\w+\.csv)/

export function badNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [stem = ""] = basename(path).replace(/^_/, "").split(".", 1)
    const faults: string[] = []
    if (NAMED_BY_OTHERS.test(path) || basename(path).startsWith(".")) return []
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) faults.push(`${path} is not in kebab-case`)
    if (stem === "index") faults.push(`${path} is a barrel`)
    if (basename(path) === "types.ts") faults.push(`${path} keeps types apart from their owner`)
    const bucket = [stem, ...dirname(path).split("/")].find((name) => BUCKETS.includes(name))
    if (bucket) faults.push(`${path} is a bucket (${bucket})`)
    return faults
  })
}

export function crowdedRooms(paths: readonly string[]): string[] {
  return [...Map.groupBy(paths, dirname)]
    .filter(([room, files]) => files.length > MOST_FILES && !NAMED_BY_OTHERS.test(`${room}/`))
    .map(([room, files]) => `${room} holds ${files.length} files: subdivide it by noun`)
}
