import { expect, test } from "vitest"
import { atomFeed } from "#app/domain/campaign/atom-feed.ts"

const FEED = {
  title: "News & more",
  address: "https://site.example/feed.atom",
  page: "https://site.example/news",
  author: "Us",
  entries: [],
}
const entry = (day: string, html = "<p>Yes</p>") => ({
  address: `https://site.example/news/${day}`,
  title: "It's “here” <now>",
  html,
  at: new Date(`${day}T10:00:00Z`),
})

test("a feed is as new as its newest entry, whatever their order", () => {
  const text = atomFeed({ ...FEED, entries: [entry("2026-01-02"), entry("2026-03-04"), entry("2026-02-03")] })
  expect(text).toContain("<updated>2026-03-04T10:00:00.000Z</updated>\n<author>")
  expect(text.match(/<entry>/g)).toHaveLength(3)
})

test("an empty one is still a feed", () => {
  const text = atomFeed(FEED)
  expect(text).toContain("<updated>2005-12-01T00:00:00.000Z</updated>")
  expect(text).not.toContain("<entry>")
})

test("what is text stays text, and what XML may not hold is left out", () => {
  const text = atomFeed({ ...FEED, entries: [entry("2026-01-02", "<p>a\u0000b</p>")] })
  expect(text).toContain("<title>News &amp; more</title>")
  expect(text).toContain("<title>It&apos;s “here” &lt;now&gt;</title>")
  expect(text).toContain('<content type="html">&lt;p&gt;ab&lt;/p&gt;</content>')
})
