import { z } from "zod"
import { searchedText } from "#app/domain/searched-text.ts"
import { SUPPLY_KINDS, UNKNOWN_PRIME } from "#app/domain/unit.ts"
import { hasSource, inOrder, notItself, together } from "./agreements.ts"
import * as cell from "./cells.ts"
import { registerFile } from "./register-file.ts"

export const programmesFile = registerFile({
  name: "programmes.csv",
  cells: z.object({
    slug: cell.slug,
    name: cell.words,
    short_name: cell.optionalWords,
    commissioner: cell.words,
    nations: cell.listOfSome,
    start: cell.partialDate,
    end: cell.partialDate,
    status: cell.words,
    participation: cell.words,
    note: cell.optionalWords,
    certainty: cell.certainty,
    source_ids: cell.list,
  }),
  key: (cells) => cells.slug ?? "",
  keyColumn: "slug",
  references: [{ column: "source_ids", to: "sources" }],
  agree: [inOrder, hasSource("source_ids")],
  toRow: ({ short_name, start, end, source_ids, ...same }) => ({
    ...same,
    shortName: short_name,
    startsIn: start,
    endsIn: end,
    sourceIds: source_ids,
  }),
})

export const areasFile = registerFile({
  name: "areas.csv",
  cells: z.object({
    slug: cell.slug,
    programme: cell.slug,
    code: cell.optionalWords,
    name: cell.words,
    region: cell.words,
    covers: cell.optionalWords,
    covers_certainty: cell.optionalCertainty,
    certainty: cell.certainty,
    source_ids: cell.list,
  }),
  key: (cells) => cells.slug ?? "",
  keyColumn: "slug",
  references: [
    { column: "programme", to: "programmes" },
    { column: "source_ids", to: "sources" },
  ],
  agree: [together("covers", "covers_certainty"), hasSource("source_ids")],
  toRow: ({ covers_certainty, source_ids, ...same }) => ({
    ...same,
    coversCertainty: covers_certainty,
    sourceIds: source_ids,
  }),
})

export const providersFile = registerFile({
  name: "providers.csv",
  cells: z.object({
    slug: cell.providerSlug,
    name: cell.words,
    legal_name: cell.optionalWords,
    other_names: cell.list,
    sector: cell.words,
    company_number: cell.companyNumber,
    parent_or_group: cell.optionalWords,
    became: cell.optionalSlug,
    became_date: cell.partialDate,
    note: cell.optionalWords,
    certainty: cell.certainty,
    source_ids: cell.list,
  }),
  key: (cells) => cells.slug ?? "",
  keyColumn: "slug",
  references: [
    { column: "became", to: "providers" },
    { column: "source_ids", to: "sources" },
  ],
  agree: [notItself("became", "slug"), hasSource("source_ids")],
  toRow: ({ legal_name, other_names, company_number, parent_or_group, became_date, source_ids, ...same }) => ({
    ...same,
    legalName: legal_name,
    otherNames: other_names,
    companyNumber: company_number,
    parentOrGroup: parent_or_group,
    becameIn: became_date,
    searched: searchedText([same.name, legal_name, ...other_names]),
    sourceIds: source_ids,
  }),
})

export const domainsFile = registerFile({
  name: "domains.csv",
  cells: z.object({
    provider: cell.slug,
    domain: cell.domain,
    certainty: cell.certainty,
    source: cell.list,
  }),
  key: (cells) => `${cells.provider}|${cells.domain}`,
  keyColumn: "domain",
  references: [
    { column: "provider", to: "providers" },
    { column: "source", to: "sources" },
  ],
  agree: [hasSource("source")],
  toRow: ({ source, ...same }) => ({ ...same, sourceIds: source }),
})

export const contractsFile = registerFile({
  name: "contracts.csv",
  cells: z.object({
    programme: cell.slug,
    area: cell.slug,
    provider: cell.slug,
    role: cell.words,
    start: cell.partialDate,
    end: cell.partialDate,
    note: cell.optionalWords,
    certainty: cell.certainty,
    source_ids: cell.list,
  }),
  key: (cells) => [cells.area, cells.provider, cells.start || "unknown"].join("."),
  keyColumn: "provider",
  references: [
    { column: "programme", to: "programmes" },
    { column: "area", to: "areas" },
    { column: "provider", to: "providers" },
    { column: "source_ids", to: "sources" },
  ],
  agree: [inOrder, hasSource("source_ids")],
  toRow: ({ start, end, source_ids, ...same }, { key }) => ({
    ...same,
    id: key,
    startsIn: start,
    endsIn: end,
    sourceIds: source_ids,
  }),
})

export const supplyChainFile = registerFile({
  name: "supply_chain.csv",
  cells: z.object({
    programme: cell.slug,
    area: cell.optionalSlug,
    prime: cell.optionalSlug,
    subcontractor: cell.slug,
    kind: cell.oneOf(SUPPLY_KINDS),
    tier: cell.tier,
    status: cell.optionalWords,
    note: cell.optionalWords,
    certainty: cell.certainty,
    source: cell.list,
  }),
  key: (cells) => [cells.area || cells.programme, cells.prime || UNKNOWN_PRIME, cells.subcontractor].join("."),
  keyColumn: "subcontractor",
  references: [
    { column: "programme", to: "programmes" },
    { column: "area", to: "areas" },
    { column: "prime", to: "providers" },
    { column: "subcontractor", to: "providers" },
    { column: "source", to: "sources" },
  ],
  agree: [notItself("subcontractor", "prime"), hasSource("source")],
  toRow: ({ source, ...same }, { key }) => ({ ...same, id: key, sourceIds: source }),
})
