import { type BadgeSize, type BadgeWords, badgeInASentence } from "./badge.ts"

/** As on our own pages. The badge brings its own ground along, so that it is readable on whatever it lies. */
const COLOURS = { paper: "#fffdf7", ink: "#1d1320", strong: "#5c1a6b", star: "#b77900" } as const

type Layout = Readonly<{
  width: number
  height: number
  /** Where each line stands, in pixels from the top; null where this size has none. */
  name: number | null
  stars: number
  verdict: number
  base: number | null
  /** Height of letters and width of one star, in pixels. */
  letters: number
  star: number
}>

export const BADGE_LAYOUTS: Readonly<Record<BadgeSize, Layout>> = {
  small: { width: 180, height: 56, name: null, stars: 8, verdict: 46, base: null, letters: 11, star: 20 },
  medium: { width: 260, height: 104, name: 24, stars: 34, verdict: 74, base: 92, letters: 12, star: 22 },
  large: { width: 360, height: 148, name: 34, stars: 48, verdict: 106, base: 130, letters: 15, star: 30 },
}

const EDGE = 12

/** Width of a letter beside its height: of a wide typeface, because nobody knows which one a reader has. */
const LETTER_WIDTH = 0.66

/** A five-pointed star in a square of 20. */
const STAR = "M10 1.6l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L10 15l-5.3 2.8 1.1-5.9L1.5 7.8l5.9-.8z"
const LEFT_HALF = "M10 1.6V15l-5.3 2.8 1.1-5.9L1.5 7.8l5.9-.8z"

/** A badge as a picture of its own, which needs no font and no script of ours. */
export function badgePicture(words: BadgeWords, size: BadgeSize): string {
  const layout = BADGE_LAYOUTS[size]
  const { width, height, letters } = layout
  const lines = [
    layout.name === null ? "" : line(words.name, { y: layout.name, size: letters + 2, bold: true, width }),
    starsOf(words, layout),
    line(words.verdict, { y: layout.verdict, size: letters, bold: true, width }),
    layout.base === null ? "" : line(words.base, { y: layout.base, size: letters - 1, bold: false, width }),
  ]
  const said = escaped(badgeInASentence(words))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${said}</title><rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="8" fill="${COLOURS.paper}" stroke="${COLOURS.strong}" stroke-width="2"/>${lines.join("")}</svg>`
}

function starsOf({ halfStars }: BadgeWords, { stars: y, star, width }: Layout): string {
  const mark = `<text x="${width - EDGE}" y="${y + star * 0.75}" text-anchor="end" font-family="Verdana, Arial, sans-serif" font-size="${star * 0.5}" fill="${COLOURS.strong}">Threestar</text>`
  if (halfStars === null) return mark
  const number = `<text x="${EDGE}" y="${y + star * 0.8}" font-family="Verdana, Arial, sans-serif" font-size="${star * 0.8}" font-weight="700" fill="${COLOURS.strong}">${halfStars / 2}</text>`
  const scale = (star * 0.75) / 20
  const drawn = [0, 1, 2, 3, 4].map((place) => {
    const x = EDGE + star * 1.45 + place * star * 0.75
    const filled = halfStars - place * 2
    const inside = filled >= 2 ? STAR : filled === 1 ? LEFT_HALF : ""
    const fill = inside === "" ? "" : `<path d="${inside}" fill="${COLOURS.star}"/>`
    return `<g transform="translate(${x} ${y + star * 0.12}) scale(${scale})">${fill}<path d="${STAR}" fill="none" stroke="${COLOURS.ink}" stroke-width="1.2"/></g>`
  })
  return number + drawn.join("") + mark
}

type Setting = Readonly<{ y: number; size: number; bold: boolean; width: number }>

/** A line of text that never leaves the badge: set smaller where it nearly fits, and cut where it is far too long. */
function line(text: string, { y, size, bold, width }: Setting): string {
  if (text === "") return ""
  const room = width - 2 * EDGE
  const most = Math.floor(room / (size * SMALLEST * LETTER_WIDTH))
  const letters = [...text]
  const shown =
    letters.length <= most
      ? text
      : `${letters
          .slice(0, most - 1)
          .join("")
          .trimEnd()}…`
  const fitting = Math.min(size, room / ([...shown].length * LETTER_WIDTH))
  const rounded = Math.floor(fitting * 10) / 10
  return `<text x="${EDGE}" y="${y}" font-family="Verdana, Arial, sans-serif" font-size="${rounded}"${bold ? ' font-weight="700"' : ""} fill="${COLOURS.ink}">${escaped(shown)}</text>`
}

/** How small a line may be set beside its usual size, so that it is still readable. */
const SMALLEST = 0.8

/** A page of one badge for a frame on another site: the picture, and a link to the provider's page beside it. */
export function badgeCard(words: BadgeWords, { origin, address }: { origin: string; address: string }): string {
  const said = escaped(badgeInASentence(words))
  const { width, height } = BADGE_LAYOUTS.large
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${said}</title><meta name="viewport" content="width=device-width"></head><body><a href="${origin}/providers/${address}" target="_blank" rel="noopener"><img src="${origin}/badges/${address}.svg?size=large" width="${width}" height="${height}" alt="${said}"></a></body></html>`
}

/** Of names that anybody may have: nothing of them is read as part of the picture. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
}
