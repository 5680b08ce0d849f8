/** HTML of ours whose links to pages of this site name it: away from here, "/campaign" leads nowhere. */
export function withWholeLinks(html: string, origin: string): string {
  return html.replaceAll('href="/', `href="${origin}/`)
}
