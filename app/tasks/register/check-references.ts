import type { Fault } from "#app/forms/register/fault.ts"
import { isAreaColumn } from "#app/forms/register/geography.ts"
import type { Reference } from "#app/forms/register/register-file.ts"
import type { OtherOrigins } from "#db/queries/owner/register-origins.ts"
import type { ReadFile, ReadLine } from "./read-csv.server.ts"
import type { ReadRegister } from "./read-register.server.ts"
import { SOURCES_FILE } from "./read-sources.server.ts"

/** What a row may refer to, by the slugs and ids of what the register holds. */
export type KnownSlugs = Readonly<{
  sources: readonly string[]
  programmes: readonly string[]
  areas: readonly { slug: string; programme: string }[]
  providers: readonly { slug: string; became: string | null; duplicateOf: string | null }[]
}>

/** What one file gets wrong about the register it comes into; providers may refer to others in the same file. */
export function referenceFaultsOf(read: ReadFile<unknown>, known: KnownSlugs): Fault[] {
  const own = read.file.name === "providers.csv" ? read.lines.map(({ cells }) => cells.slug ?? "") : []
  const target = (file: string, slugs: readonly string[]) => ({ file, slugs: new Set(slugs), isWhole: true })
  const slugsOf = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug)
  const targets = {
    sources: target(SOURCES_FILE, known.sources),
    programmes: target("programmes.csv", known.programmes),
    areas: target("areas.csv", slugsOf(known.areas)),
    providers: target("providers.csv", [...slugsOf(known.providers), ...own]),
  }
  const programmeOf = new Map(known.areas.map(({ slug, programme }) => [slug, programme]))
  const became = known.providers.map((one) => [one.slug, one.became ?? ""] as const)
  return [
    ...unknownSlugs(read, targets),
    ...mergedProviders(read, new Map(known.providers.map((one) => [one.slug, one.duplicateOf]))),
    ...areasOfOtherProgrammes(read, programmeOf),
    ...(read.file.name === "providers.csv" ? circles(read, became) : []),
  ]
}

type Target = {
  readonly file: string
  /** Every slug there is: the faulty rows' too, so that one mistake is not told twice. */
  readonly slugs: ReadonlySet<string>
  /** Nothing can be said of a file that could not be read to its end. */
  readonly isWhole: boolean
}
type Targets = Readonly<Record<Reference["to"], Target>>

/** What the files get wrong about one another: slugs that are nowhere, areas of another programme, circles. */
export function referenceFaults(register: ReadRegister, others: OtherOrigins): Fault[] {
  const targets = targetsOf(register, others)
  const programmeOf = new Map([
    ...others.areas.map((area) => [area.slug, area.programme] as const),
    ...register.files.areas.lines.map(({ cells }) => [cells.slug ?? "", cells.programme ?? ""] as const),
  ])
  const files = Object.values<ReadFile<unknown>>(register.files)
  return [
    ...files.flatMap((file) => unknownSlugs(file, targets)),
    ...files.flatMap((file) => areasOfOtherProgrammes(file, programmeOf)),
    ...placesInWrongAreas(register.files.places, { areas: targets.areas, programmeOf }),
    ...circles(register.files.providers),
  ]
}

function targetsOf({ sources, files }: ReadRegister, others: OtherOrigins): Targets {
  const slugsIn = (read: ReadFile<unknown>, elsewhere: readonly { slug: string }[]) => ({
    file: read.file.name,
    slugs: new Set([...read.lines.map(({ cells }) => cells.slug ?? ""), ...elsewhere.map((row) => row.slug)]),
    isWhole: read.isWhole,
  })
  return {
    sources: {
      file: SOURCES_FILE,
      slugs: new Set([...sources.rows, ...others.sources].map((source) => source.id)),
      isWhole: sources.isWhole,
    },
    programmes: slugsIn(files.programmes, others.programmes),
    areas: slugsIn(files.areas, others.areas),
    providers: slugsIn(files.providers, others.providers),
  }
}

function unknownSlugs(read: ReadFile<unknown>, targets: Targets): Fault[] {
  return read.file.references.flatMap(({ column, to }) => {
    const target = targets[to]
    if (!target.isWhole) return []
    return read.lines.flatMap((line) =>
      (line.cells[column] ?? "")
        .split(";")
        .map((slug) => slug.trim())
        .filter((slug) => slug !== "" && !target.slugs.has(slug))
        .map((slug) => fault(read, line, { column, what: `${column}: "${slug}" is not in ${target.file}` })),
    )
  })
}

/** Names of duplicates, which lead to the provider that they were merged into. */
function mergedProviders(read: ReadFile<unknown>, duplicateOf: ReadonlyMap<string, string | null>): Fault[] {
  const columns = read.file.references.filter(({ to }) => to === "providers").map(({ column }) => column)
  const own = read.file.name === "providers.csv" ? ["slug"] : []
  return read.lines.flatMap((line) =>
    [...own, ...columns].flatMap((column) => {
      const slug = line.cells[column] ?? ""
      const other = duplicateOf.get(slug)
      return other ? [fault(read, line, { column, what: `${column}: "${slug}" was merged into "${other}"` })] : []
    }),
  )
}

function areasOfOtherProgrammes(read: ReadFile<unknown>, programmeOf: ReadonlyMap<string, string>): Fault[] {
  if (!read.file.columns.includes("area")) return []
  return read.lines.flatMap((line) => {
    const { area = "", programme = "" } = line.cells
    const its = programmeOf.get(area)
    if (its === undefined || its === programme) return []
    return [fault(read, line, { column: "area", what: `area: "${area}" belongs to ${its}, not to ${programme}` })]
  })
}

function placesInWrongAreas(
  read: ReadFile<unknown>,
  { areas, programmeOf }: { areas: Target; programmeOf: ReadonlyMap<string, string> },
): Fault[] {
  if (!areas.isWhole) return []
  const columns = read.header.filter(isAreaColumn)
  return read.lines.flatMap((line) => {
    const named = columns.flatMap((column) => (line.cells[column] ? [{ column, area: line.cells[column] }] : []))
    const programmes = named.map(({ area }) => programmeOf.get(area))
    return named.flatMap(({ column, area }, index) => {
      if (!areas.slugs.has(area))
        return [fault(read, line, { column, what: `${column}: "${area}" is not in ${areas.file}` })]
      if (programmes.indexOf(programmes[index]) === index) return []
      return [fault(read, line, { column, what: `${column}: "${area}" is a second area of ${programmes[index]}` })]
    })
  })
}

/** A provider that became another that became … the first. */
function circles(read: ReadFile<unknown>, others: readonly (readonly [string, string])[] = []): Fault[] {
  const became = new Map([...others, ...read.lines.map(({ cells }) => [cells.slug ?? "", cells.became ?? ""] as const)])
  return read.lines.flatMap((line) => {
    const { slug = "", became: first = "" } = line.cells
    const met = new Set<string>()
    let next = first
    while (next !== "" && next !== slug && !met.has(next)) {
      met.add(next)
      next = became.get(next) ?? ""
    }
    if (next !== slug || first === slug || first === "") return []
    return [fault(read, line, { column: "became", what: `became: "${first}" became "${slug}" in its turn` })]
  })
}

function fault(read: ReadFile<unknown>, { line }: ReadLine<unknown>, about: { column: string; what: string }): Fault {
  return { file: read.file.name, line, column: read.header.indexOf(about.column) + 1, what: about.what }
}
