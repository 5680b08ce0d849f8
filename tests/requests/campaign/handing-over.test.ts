import { expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { textOfPdf } from "../../support/pdf-text.ts"

const app = await startApp()
const page = async (path: string) => (await app.fetch(path)).text()

test("a provider is found by a part of its name, and a name that nobody has is said to be none", async () => {
  expect(await page("/campaign/act/provider?q=ingeus")).toContain("/campaign/act/provider/ingeus")
  expect(await page("/campaign/act/provider?q=zzzzzzzz")).toContain("We found no provider")
  expect(await page("/campaign/act/provider")).not.toContain('class="choice"')
})

test("the letter stands on a page to print, which says that they will see who hands it over", async () => {
  const shown = await page("/campaign/act/provider/ingeus")
  expect(shown).toContain("They will see you hand it over")
  expect(shown).toContain("Get three stars at least, everywhere")
  expect(shown).toContain("/complain?about=provider&amp;kind=campaign")
  expect((await app.fetch("/campaign/act/provider/nobody-at-all")).status).toBe(404)
})

test("the same letter comes as a PDF with real text", async () => {
  const answer = await app.fetch("/campaign/act/provider/ingeus/letter.pdf")
  expect(answer.headers.get("content-type")).toBe("application/pdf")
  const words = textOfPdf(Buffer.from(await answer.arrayBuffer())).replace(/\s+/g, " ")
  expect(words).toContain("Sit down with people and listen")
  expect(words).toContain("Date:")
  expect((await app.fetch("/campaign/act/provider/nobody-at-all/letter.pdf")).status).toBe(404)
})
