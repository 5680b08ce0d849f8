import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { FIRST_TEXTS } from "#app/domain/campaign/first-texts.ts"
import {
  CAMPAIGN_TEXTS,
  isCampaignText,
  isDemand,
  LONGEST_EVIDENCE,
  LONGEST_TEXT_BODY,
  LONGEST_TEXT_TITLE,
} from "#app/domain/campaign/text.ts"

const SOURCES = readFileSync(join(import.meta.dirname, "../../../db/register/sources.md"), "utf8")

test("four demands are on providers and two on government, between the case and what happens next", () => {
  expect(CAMPAIGN_TEXTS.filter(isDemand)).toHaveLength(6)
  expect(CAMPAIGN_TEXTS.at(0)).toBe("case")
  expect(CAMPAIGN_TEXTS.at(-1)).toBe("next")
  expect(isCampaignText("case")).toBe(true)
  expect(isCampaignText("constructor")).toBe(false)
})

describe.each(CAMPAIGN_TEXTS)("the first version of %s", (name) => {
  const { title, body, status, evidence } = FIRST_TEXTS[name]

  test("has a status and evidence if it is a demand, and neither otherwise", () => {
    expect([status !== null, evidence !== null]).toEqual([isDemand(name), isDemand(name)])
  })

  test("could be sent by the form that changes it", () => {
    expect(title.length).toBeLessThanOrEqual(LONGEST_TEXT_TITLE)
    expect(body.length).toBeLessThanOrEqual(LONGEST_TEXT_BODY)
    expect(evidence?.length ?? 0).toBeLessThanOrEqual(LONGEST_EVIDENCE)
  })

  test("leads only to our own pages and to sources of the register", () => {
    for (const [, address = ""] of `${body}${evidence ?? ""}`.matchAll(/\]\(([^)]+)\)/g)) {
      if (address.startsWith("/")) continue
      expect(SOURCES).toContain(address.replace(/^https:\/\/(www\.)?/, ""))
    }
  })
})
