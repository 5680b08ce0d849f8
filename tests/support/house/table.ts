import type { Source } from "./sources.ts"

/** What the files of one room may lean on. */
export type Room = Readonly<{
  name: string
  holds: RegExp
  /** Files of ours; a room may always import itself unless it says otherwise. */
  files: readonly RegExp[]
  packages: readonly RegExp[]
  /** Where even files of the same room may not be imported. */
  alone?: true
}>

/** One sentence for each import that the table does not allow, and for each file that is in no room. */
export function forbiddenImports(sources: readonly Source[], table: readonly Room[]): string[] {
  return sources.flatMap((source) => {
    const room = table.find(({ holds }) => holds.test(source.path))
    if (!room) return [`${source.path} is in no room of the table`]
    return source.imports
      .filter(({ from, file }) => (file === null ? !fits(from, room.packages) : !mayLeanOn(room, file)))
      .map(({ from }) => `${source.path} (${room.name}) imports ${from}`)
  })
}

function mayLeanOn(room: Room, file: string): boolean {
  return fits(file, room.files) || (room.alone !== true && room.holds.test(file))
}

function fits(text: string, allowed: readonly RegExp[]): boolean {
  return allowed.some((pattern) => pattern.test(text))
}

/** Each ring of files that import one another, named once. */
export function findCycles(sources: readonly Source[]): string[] {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]))
  const done = new Set<string>()
  const rings: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      rings.push([...trail.slice(start), path].join(" → "))
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return rings
}

/** Queries of a role speak through that role's connection and no other. */
export function foreignClients(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const role = /^db\/queries\/(\w+)\//.exec(source.path)?.[1]
    if (!role) return []
    return source.imports
      .filter(({ file }) => file === "db/clients.server.ts")
      .flatMap(({ names }) => names)
      .filter((name) => /Db$/.test(name) && name !== `${role}Db`)
      .map((name) => `${source.path} speaks as ${name}`)
  })
}

/** Public pages are rendered once for everybody: they read what is public, and know no session. */
export function privatePublicPages(sources: readonly Source[]): string[] {
  return importsOf(sources, /^app\/routes\/public\//)
    .filter(({ file }) => /^db\/queries\/(?!site\/)|^app\/http\/session|^app\/crypto\/|^emails\//.test(file))
    .map(({ path, from }) => `${path} imports ${from}`)
}

/**
 * Spending code sees no session, issuing code sees no answers: whoever casts, changes or withdraws may only ask of the
 * session that there be none, and whoever gives passes knows no rating.
 */
export function broughtTogether(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const names = source.imports.flatMap((one) => one.names.map((name) => ({ name, file: one.file ?? "" })))
    const spends = names.some(({ name }) => SPENDING.test(name))
    const issues = names.some(({ name }) => ISSUING.test(name))
    if (source.path.startsWith("tests/")) return []
    return names
      .filter(({ name, file }) => (spends && isOfIdentity(name, file)) || (issues && isOfAnswers(file)))
      .map(({ name }) => `${source.path} brings ${name} together with ${spends ? "what people say" : "who they are"}`)
  })
}

const SPENDING =
  /^(castRating|readBallot|changeRating|withdrawRating|recordSpending|recordChange|recordWithdrawal|findReceiptStatus|readPass|fileComplaint|insertComplaint|findOwnCase|findComplaintByMark|fileSuggestion|insertSuggestion|findOwnSuggestion|findSuggestionByMark|fileIdea|insertIdea|findOwnIdea|findIdeaByMark)$/
const ISSUING = /^(issuePass|issueBook|recordIssue|recordBlindIssue)$/

function isOfIdentity(name: string, file: string): boolean {
  if (file.startsWith("app/http/session")) return name !== "refuseSession"
  return /^db\/queries\/door\/(accounts|confirmations|sessions)|^db\/schema\/accounts|address-lookup/.test(file)
}

function isOfAnswers(file: string): boolean {
  return /^app\/(forms|domain)\/rating|spend-ballot|^db\/queries\/door\/ballots|^db\/schema\/ratings/.test(file)
}

function importsOf(sources: readonly Source[], holds: RegExp) {
  return sources
    .filter(({ path }) => holds.test(path))
    .flatMap(({ path, imports }) => imports.map(({ from, file }) => ({ path, from, file: file ?? "" })))
}
