import { z } from "zod"
import { PLACE_KINDS } from "#app/domain/gazetteer.ts"
import { folded, searchedText } from "#app/domain/searched-text.ts"
import * as cell from "./cells.ts"
import { type Cells, registerFile } from "./register-file.ts"

export const constituenciesFile = registerFile({
  name: "constituencies.csv",
  cells: z.object({
    gss_code: cell.gssCode,
    name: cell.words,
    name_cy: cell.optionalWords,
    nation: cell.words,
    region: cell.words,
    type: cell.oneOf(["borough", "county"]),
  }),
  key: (cells) => cells.gss_code ?? "",
  keyColumn: "gss_code",
  toRow: ({ gss_code, name_cy, ...same }) => ({
    ...same,
    gssCode: gss_code,
    nameCy: name_cy,
    searched: searchedText([same.name, name_cy]),
    // Names and codes come from the statistics office and agree in two lists (db/register/sources.md, "By file").
    certainty: "verified" as const,
    sourceIds: [],
  }),
})

/** Places say their area of each programme in a column of its own: `restart_area`, `whp_area`. */
export const isAreaColumn = (column: string) => /^[a-z0-9]+(_[a-z0-9]+)*_area$/.test(column)

export const placesFile = registerFile({
  name: "places.csv",
  cells: z.object({
    name: cell.words,
    kind: cell.oneOf(PLACE_KINDS),
    nation: cell.words,
    county: cell.words,
    council_code: cell.optionalGssCode,
    alt_names: cell.list,
    certainty: cell.certainty,
  }),
  mayHave: isAreaColumn,
  key: ({ name = "", county = "", kind = "" }) => [name, county, kind].map(kebab).join("-"),
  keyColumn: "name",
  toRow: ({ council_code, alt_names, ...same }, { key, all }) => ({
    ...same,
    id: key,
    councilCode: council_code,
    altNames: alt_names,
    mappedAreas: areasIn(all),
    searched: searchedText([same.name, ...alt_names]),
    sourceIds: [],
  }),
})

/** The areas a place's line names, by any of its area columns. */
export function areasIn(cells: Cells): string[] {
  return Object.entries(cells).flatMap(([column, text]) => (isAreaColumn(column) && text !== "" ? [text] : []))
}

const kebab = (text: string) => folded(text).replaceAll(" ", "-")
