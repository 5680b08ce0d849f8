import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { CAMPAIGN_TEXTS, isDemand } from "#app/domain/campaign/text.ts"
import { campaignTexts } from "#app/domain/campaign/texts.ts"

const SOURCES = readFileSync(join(import.meta.dirname, "../../../db/register/sources.md"), "utf8")

test("four demands are on providers and two on government, between the case and what happens next", () => {
  expect(CAMPAIGN_TEXTS.filter(isDemand)).toHaveLength(6)
  expect(CAMPAIGN_TEXTS.at(0)).toBe("case")
  expect(CAMPAIGN_TEXTS.at(-1)).toBe("next")
})

describe.each(campaignTexts())("the text $name", ({ name, body, status, evidence }) => {
  test("has a status and evidence if it is a demand, and neither otherwise", () => {
    expect([status !== null, evidence !== null]).toEqual([isDemand(name), isDemand(name)])
  })

  test("leads only to our own pages and to sources of the register", () => {
    for (const [, address = ""] of `${body}${evidence ?? ""}`.matchAll(/\]\(([^)]+)\)/g)) {
      if (address.startsWith("/")) continue
      expect(SOURCES).toContain(address.replace(/^https:\/\/(www\.)?/, ""))
    }
  })
})
