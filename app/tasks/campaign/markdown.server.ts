import markdownIt from "markdown-it"

/**
 * Text of the office (Markdown) as HTML. What is written as HTML is shown as text, and links lead only where a page of
 * ours may lead: the library's safe setting, held to by a test. No pictures: they would tell a mail program's maker, or
 * another site, who reads.
 */
const reader = markdownIt({ html: false, linkify: false, typographer: false }).disable(["image", "table", "heading"])

const SAFE_LINK = /^(https:\/\/|mailto:|\/(?!\/))/i

reader.validateLink = (address) => SAFE_LINK.test(address.trim())

/** Paragraphs, lists, quotes, emphasis, links and code; everything else as it was typed. */
export function htmlOf(markdown: string): string {
  return reader.render(markdown)
}

/** The words alone, in one line: for the beginning of a text in a list. */
export function wordsOf(markdown: string): string {
  const words = reader.parse(markdown, {}).flatMap(({ type, children }) => {
    if (type !== "inline") return []
    return [(children ?? []).map((part) => (part.type.endsWith("break") ? " " : part.content)).join("")]
  })
  return words.join(" ").replaceAll(/\s+/g, " ").trim()
}
