import { z } from "zod"
import { hasSource } from "./agreements.ts"
import * as cell from "./cells.ts"
import { registerFile } from "./register-file.ts"

const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/

export const officialFiguresFile = registerFile({
  name: "official_figures.csv",
  cells: z.object({
    programme: cell.slug,
    area: cell.optionalSlug,
    provider: cell.optionalSlug,
    measure: cell.words,
    period: cell.optionalWords,
    value: cell.words,
    unit: cell.optionalWords,
    note: cell.optionalWords,
    certainty: cell.certainty,
    source: cell.list,
  }),
  key: ({ programme, area, provider, measure, period }) => [programme, area, provider, measure, period].join("|"),
  keyColumn: "measure",
  references: [
    { column: "programme", to: "programmes" },
    { column: "area", to: "areas" },
    { column: "provider", to: "providers" },
    { column: "source", to: "sources" },
  ],
  agree: [hasSource("source")],
  toRow: ({ source, ...same }, { key, position }) => ({
    ...same,
    id: key,
    amount: NUMBER.test(same.value) ? Number(same.value) : null,
    position,
    sourceIds: source,
  }),
})

export const serviceStandardsFile = registerFile({
  name: "service_standards.csv",
  cells: z.object({
    programme: cell.slug,
    area: cell.optionalSlug,
    provider: cell.optionalSlug,
    scope: cell.optionalWords,
    standard: cell.words,
    certainty: cell.certainty,
    source_ids: cell.list,
  }),
  key: ({ programme, area, provider, scope, standard }) => [programme, area, provider, scope, standard].join("|"),
  keyColumn: "standard",
  references: [
    { column: "programme", to: "programmes" },
    { column: "area", to: "areas" },
    { column: "provider", to: "providers" },
    { column: "source_ids", to: "sources" },
  ],
  agree: [hasSource("source_ids")],
  toRow: ({ source_ids, ...same }, { key, position }) => ({ ...same, id: key, position, sourceIds: source_ids }),
})

export const complaintRoutesFile = registerFile({
  name: "complaint_routes.csv",
  cells: z.object({
    step: cell.words,
    body: cell.words,
    applies_to: cell.words,
    who: cell.words,
    when_or_precondition: cell.words,
    time_limit: cell.optionalWords,
    response_time: cell.optionalWords,
    needs: cell.optionalWords,
    outcome: cell.optionalWords,
    certainty: cell.certainty,
    source_ids: cell.list,
  }),
  key: ({ step, body }) => `${step}|${body}`,
  keyColumn: "body",
  references: [{ column: "source_ids", to: "sources" }],
  agree: [hasSource("source_ids")],
  toRow: ({ applies_to, when_or_precondition, time_limit, response_time, source_ids, ...same }, { key, position }) => ({
    ...same,
    id: key,
    appliesTo: applies_to,
    precondition: when_or_precondition,
    timeLimit: time_limit,
    responseTime: response_time,
    position,
    sourceIds: source_ids,
  }),
})
