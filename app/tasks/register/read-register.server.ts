import { createHash } from "node:crypto"
import { complaintRoutesFile, officialFiguresFile, serviceStandardsFile } from "#app/forms/register/facts.ts"
import type { Fault } from "#app/forms/register/fault.ts"
import { constituenciesFile, placesFile } from "#app/forms/register/geography.ts"
import {
  areasFile,
  contractsFile,
  domainsFile,
  programmesFile,
  providersFile,
  supplyChainFile,
} from "#app/forms/register/organisations.ts"
import { type ReadFile, readCsv } from "./read-csv.server.ts"
import { readSources, SOURCES_FILE } from "./read-sources.server.ts"

/**
 * Reads the twelve files of a folder. `mayBeMissing` lets a folder bring some of them only, as additions to
 * the register do.
 */
export async function readRegister(directory: string, options: { mayBeMissing: boolean }) {
  const sources = await readSources(directory, options)
  const files = {
    programmes: await readCsv(directory, programmesFile, options),
    areas: await readCsv(directory, areasFile, options),
    providers: await readCsv(directory, providersFile, options),
    providerDomains: await readCsv(directory, domainsFile, options),
    contracts: await readCsv(directory, contractsFile, options),
    supplyLinks: await readCsv(directory, supplyChainFile, options),
    officialFigures: await readCsv(directory, officialFiguresFile, options),
    serviceStandards: await readCsv(directory, serviceStandardsFile, options),
    complaintRoutes: await readCsv(directory, complaintRoutesFile, options),
    constituencies: await readCsv(directory, constituenciesFile, options),
    places: await readCsv(directory, placesFile, options),
  }
  const all = Object.values<ReadFile<unknown>>(files)
  const faults: Fault[] = [...sources.faults, ...all.flatMap((file) => file.faults)]
  const digests = [[SOURCES_FILE, sources.digest], ...all.map((read) => [read.file.name, read.digest])]
  return { sources, files, faults, digest: digestOf(digests) }
}

export type ReadRegister = Awaited<ReturnType<typeof readRegister>>

/** The rows of a file with which nothing is wrong. */
export function rowsOf<Row>(read: ReadFile<Row>): Row[] {
  return read.lines.flatMap(({ row }) => (row === null ? [] : [row]))
}

/** One digest over the names and digests of all files, in the order in which they are read. */
function digestOf(files: readonly string[][]): string {
  const hash = createHash("sha256")
  for (const file of files) hash.update(`${file.join("\t")}\n`)
  return hash.digest("hex")
}
