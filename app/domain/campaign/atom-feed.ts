/** One entry of a feed. */
export type FeedEntry = Readonly<{
  /** Its page, whole. */
  address: string
  title: string
  /** HTML. */
  html: string
  at: Date
}>

/** A feed and where it and its pages are. */
export type Feed = Readonly<{
  title: string
  /** Of the feed itself, whole. */
  address: string
  /** Of the page that it is about, whole. */
  page: string
  author: string
  entries: readonly FeedEntry[]
}>

/** A feed that was never written in is as old as the format. */
const NEVER = "2005-12-01T00:00:00.000Z"

/** A feed as feed readers take it (Atom, RFC 4287). An entry is known by its address, which does not change. */
export function atomFeed({ title, address, page, author, entries }: Feed): string {
  const newest = [NEVER, ...entries.map(({ at }) => at.toISOString())].toSorted().at(-1) ?? NEVER
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${escaped(address)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<updated>${newest}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    ...entries.map(entryText),
    "</feed>",
    "",
  ].join("\n")
}

function entryText({ address, title, html, at }: FeedEntry): string {
  return [
    "<entry>",
    `<id>${escaped(address)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
    `<updated>${at.toISOString()}</updated>`,
    `<content type="html">${escaped(html)}</content>`,
    "</entry>",
  ].join("\n")
}

/** Text for XML: its five signs written out, and none that XML 1.0 does not know. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML may not hold
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&apos;")
  )
}
