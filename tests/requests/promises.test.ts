import { describe, expect, test } from "vitest"
import { FEW_RATERS, MATCHED_WITHIN_MINUTES, ofHundred } from "#app/domain/anonymity-figures.ts"
import { KEPT_ROWS } from "#app/domain/kept-data.ts"
import { publishModules } from "#app/tasks/make-ballot-keys.server.ts"
import { listPromisedModules } from "../../scripts/start/build-browser.ts"
import { startApp } from "../support/app.ts"
import { makeKeysOf } from "../support/blind-book.ts"
import { readingGrade, sentencesOf, syllablesIn } from "../support/reading-grade.ts"

const app = await startApp()
await makeKeysOf(app, "restart-3b")
const MODULES = listPromisedModules()
await publishModules(MODULES, "2026-11-25")

async function read(path: string) {
  const answer = await app.fetch(path)
  // Without the marks that React sets between texts.
  const html = (await answer.text()).replaceAll("<!-- -->", "")
  const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")
  return { answer, html, words }
}

describe.each(["/anonymity", "/privacy"])("%s", (path) => {
  test("is public: the same for everybody, with no cookie and no script", async () => {
    const { answer, html } = await read(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("set-cookie")).toBeNull()
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate")
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i)
  })

  test("promises no more anonymity than there is", async () => {
    const { words } = await read(path)
    expect(words).not.toMatch(/guarantee|100 ?% anonymous|(fully|completely|totally|absolutely) anonymous|untraceable/i)
    expect(words).not.toMatch(/impossible to (trace|find out|identify)|nobody can ever/i)
  })

  test("is read by whoever reads at the age of thirteen", async () => {
    const sentences = sentencesOf((await read(path)).html)
    expect(sentences.length).toBeGreaterThan(100)
    expect(readingGrade(sentences)).toBeLessThanOrEqual(8)
  })

  test("is linked from the foot of every page", async () => {
    for (const from of ["/", "/providers", "/contact", "/rate"]) {
      expect((await read(from)).html, from).toContain(`<a href="${path}">`)
    }
  })
})

test("the anonymity page names the last hash of the public list, and how many lines it has", async () => {
  const list = (await (await app.fetch("/api/v1/ballot-keys.txt")).text()).trimEnd().split("\n")
  const { html, words } = await read("/anonymity")
  expect(list.length).toBeGreaterThan(4)
  expect(html).toContain(list.at(-1)?.slice(0, 64))
  expect(words).toContain(`Lines ${list.length} `)
})

test("the anonymity page names each script as the pages that bring it along do", async () => {
  const { html } = await read("/anonymity")
  expect(MODULES.map(({ name }) => name).sort()).toEqual(["ballots", "solver"])
  for (const { file, sha256 } of MODULES) {
    expect(html).toContain(`<a class="hash" href="${file}">`)
    expect(html).toContain(`sha256-${sha256}`)
  }
  const integrity = /integrity="([^"]+)"/.exec((await read("/rate")).html)?.[1]
  expect(html).toContain(integrity)
})

test("the anonymity page answers first what people fear, and says what it measured", async () => {
  const { words } = await read("/anonymity")
  expect(words.indexOf("Can this hurt my benefits?")).toBeLessThan(words.indexOf("How it works"))
  expect(words).toContain(ofHundred(MATCHED_WITHIN_MINUTES))
  expect(words).toContain(`only ${FEW_RATERS.from} to ${FEW_RATERS.to} people rate`)
})

test("the drawing of the road has the same in words, for whoever does not see it", async () => {
  const { html } = await read("/anonymity")
  expect(html.match(/<svg[^>]* role="img" aria-label="The road of a ballot in seven steps/g)).toHaveLength(2)
})

test("the privacy page names everything that is kept, the cookie, and where to complain", async () => {
  const { html, words } = await read("/privacy")
  for (const { name, howLong } of KEPT_ROWS) {
    expect(words).toContain(name)
    expect(words).toContain(howLong)
  }
  expect(words).toContain("__Host-threestar")
  expect(html).toContain('href="https://ico.org.uk/make-a-complaint/"')
})

test("the privacy page says who carries letters: on somebody's own computer nobody", async () => {
  expect((await read("/privacy")).words).toContain("its letters stay there")
})

test("where stars are explained, and on the front page, the way to the promise is shown", async () => {
  for (const from of ["/", "/how-stars-work"]) {
    const main = /<main.*<\/main>/s.exec((await read(from)).html)?.[0]
    expect(main, from).toContain('href="/anonymity"')
  }
})

describe("the reading grade", () => {
  test("counts syllables nearly as people say them", () => {
    const said = {
      rating: 2,
      scrambled: 2,
      address: 2,
      anonymity: 5,
      the: 1,
      people: 2,
      signed: 1,
      notes: 1,
      "1,000": 1,
    }
    for (const [word, syllables] of Object.entries(said)) expect(syllablesIn(word), word).toBe(syllables)
  })

  test("tells plain English from an official's", () => {
    const plain = ["We do not tell your provider who rated", "You can take it back", "Nobody may ask you to show it"]
    const official = [
      "Participants’ confidentiality is safeguarded by organisational procedures commensurate with applicable legislation",
      "Notwithstanding the aforementioned provisions, authorised disclosures may nevertheless be necessitated",
    ]
    expect(readingGrade(plain)).toBeLessThan(4)
    expect(readingGrade(official)).toBeGreaterThan(16)
  })

  test("reads whole sentences, and no hashes, headings or drawings", () => {
    const html = `<main><h2>Two words</h2><p>Here is one <code>sha256-abc</code> thing to read. And is this here
      another?</p><ul><li>one &amp; two and three more</li><li>four</li></ul><svg><text>a b c d e f</text></svg></main>`
    expect(sentencesOf(html)).toEqual([
      "Here is one thing to read",
      "And is this here another",
      "one & two and three more",
    ])
  })
})
