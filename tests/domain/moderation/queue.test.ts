import { expect, test } from "vitest"
import { ITEM_KINDS } from "#app/domain/moderation/item.ts"
import { aboutInWords } from "#app/domain/moderation/queue.ts"

test("a text that names no provider is about the campaign or about all of them", () => {
  expect(ITEM_KINDS.filter((kind) => aboutInWords(kind) === "The campaign")).toEqual(["idea", "comment"])
  expect(aboutInWords("suggestion")).toBe("All providers")
})
