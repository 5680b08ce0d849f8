import { expect, test } from "vitest"
import { htmlOf } from "#app/tasks/campaign/markdown.server.ts"

test("paragraphs, lists, emphasis and links become HTML", () => {
  expect(htmlOf("One **strong** word.\n\n- first\n- [second](/campaign)")).toBe(
    '<p>One <strong>strong</strong> word.</p>\n<ul>\n<li>first</li>\n<li><a href="/campaign">second</a></li>\n</ul>\n',
  )
})

test("whatever is no safe link stays text", () => {
  for (const address of [
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "http://plain.example",
    "JavaScript:x",
  ]) {
    expect(htmlOf(`[press](${address})`), address).not.toContain("<a ")
  }
  expect(htmlOf("[ok](https://example.org)")).toContain('<a href="https://example.org">')
  expect(htmlOf("[ok](mailto:us@example.org)")).toContain('<a href="mailto:us@example.org">')
})

test("HTML, pictures, headings and bare addresses are shown as they were typed", () => {
  expect(htmlOf("<script>alert(1)</script>")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")
  expect(htmlOf("![x](https://example.org/a.png)")).not.toContain("<img")
  expect(htmlOf("# Title")).not.toContain("<h1")
  expect(htmlOf("https://example.org")).not.toContain("<a ")
})
