/** The colours of the counter that other sites show; as on our own pages, and readable on any of theirs. */
const COLOURS = { paper: "#fffdf7", ink: "#1d1320", strong: "#5c1a6b", star: "#b77900" } as const

/** The counter as a picture of its own, which needs no font and no script of ours. It names no one. */
export function counterPicture(total: number): string {
  const number = total.toLocaleString("en-GB")
  const words = total === 1 ? "has signed for three stars" : "have signed for three stars"
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="96" viewBox="0 0 320 96" role="img" aria-label="${number} ${words}"><rect x="1" y="1" width="318" height="94" rx="10" fill="${COLOURS.paper}" stroke="${COLOURS.strong}" stroke-width="2"/><text x="20" y="46" font-family="Verdana, Arial, sans-serif" font-size="30" font-weight="700" fill="${COLOURS.strong}">${number}</text><text x="20" y="74" font-family="Verdana, Arial, sans-serif" font-size="15" fill="${COLOURS.ink}">${words}</text><text x="300" y="46" text-anchor="end" font-family="Verdana, Arial, sans-serif" font-size="26" fill="${COLOURS.star}">★★★</text></svg>`
}

/** A page of one card for a frame on another site: the picture, and a link that opens ours beside it. */
export function counterCard(total: number, origin: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Three stars, or put it right</title><meta name="viewport" content="width=device-width"></head><body><a href="${origin}/campaign/sign?from=card" target="_blank" rel="noopener"><img src="${origin}/embed/campaign.svg" width="320" height="96" alt="${total.toLocaleString("en-GB")} signed for three stars. Sign, too."></a></body></html>`
}
