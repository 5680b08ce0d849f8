import { z } from "zod"
import { CERTAINTIES } from "#app/domain/certainty.ts"
import { isPartialDate } from "#app/domain/partial-date.ts"
import { OFFICE_WORDS } from "#app/domain/register/provider-address.ts"
import { RESERVED_SLUGS } from "#app/domain/unit.ts"

/** Longest cell: five times the longest of the real register. */
const LONGEST_CELL = 2000
const LONGEST_SLUG = 60

const cell = z.string().max(LONGEST_CELL, `is longer than ${LONGEST_CELL} characters`)

/** Words that must be there. */
export const words = cell.min(1, "is blank")

/** Words that may be missing: a blank cell is null. */
export const optionalWords = cell.transform((text) => (text === "" ? null : text))

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const slug = words
  .max(LONGEST_SLUG, `is longer than ${LONGEST_SLUG} characters`)
  .refine((text) => slugPattern.test(text) || text === "", "is not a slug like shaw-trust")

/** Stands in ids and addresses beside words of our own, which a provider therefore cannot be called. */
export const providerSlug = slug
  .refine(
    (text) => !RESERVED_SLUGS.some((reserved) => reserved === text),
    `is a word that ids of units keep for themselves (${RESERVED_SLUGS.join(", ")})`,
  )
  .refine(
    (text) => !OFFICE_WORDS.some((word) => word === text),
    `is a word that pages of the office keep for themselves (${OFFICE_WORDS.join(", ")})`,
  )

export const optionalSlug = cell
  .refine((text) => text === "" || slugPattern.test(text), "is not a slug like shaw-trust")
  .transform((text) => (text === "" ? null : text))

/** A year or a month, or null where blank. */
export const partialDate = cell
  .refine((text) => text === "" || isPartialDate(text), "is not a year or a month like 2011 or 2011-06")
  .transform((text) => (text === "" ? null : text))

/** A list with ";" between its items. */
export const list = cell.transform((text) =>
  text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
)

export const listOfSome = list.refine((items) => items.length > 0, "is blank")

const certaintyProblem = `is none of ${CERTAINTIES.join(", ")}`
export const certainty = z.enum(CERTAINTIES, certaintyProblem)
export const optionalCertainty = z
  .enum([...CERTAINTIES, ""], certaintyProblem)
  .transform((text) => (text === "" ? null : text))

export const oneOf = <const Word extends string>(vocabulary: readonly Word[]) =>
  z.enum(vocabulary, `is none of ${vocabulary.join(", ")}`)

export const companyNumber = optionalCode(/^[A-Z0-9]{8}$/, "is not a company number of eight characters")

const gssPattern = /^[A-Z][0-9]{8}$/
export const gssCode = words.refine((text) => text === "" || gssPattern.test(text), "is not a code like E14001063")
export const optionalGssCode = optionalCode(gssPattern, "is not a code like E07000223")

export const domain = words.refine(
  (text) => text === "" || /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(text),
  "is not a domain in lower case like serco.com",
)

export const tier = cell
  .refine((text) => /^[1-9]?$/.test(text), "is not a tier from 1 to 9")
  .transform((text) => (text === "" ? null : Number(text)))

function optionalCode(pattern: RegExp, problem: string) {
  return cell
    .refine((text) => text === "" || pattern.test(text), problem)
    .transform((text) => (text === "" ? null : text))
}
