/** One address of a source: `href` is null where it is shortened or too loose to lead anywhere. */
export type SourceAddress = { readonly text: string; readonly href: string | null }

/**
 * The addresses of a source as pages show them. The register prints them without a scheme, several with ";"
 * between them, some shortened with "..." or followed by remarks: those are text, not links.
 */
export function sourceAddresses(address: string): SourceAddress[] {
  return address
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, href: leadsSomewhere(text) ? `https://${text}` : null }))
}

function leadsSomewhere(text: string): boolean {
  return /^([a-z0-9-]+\.)+[a-z]{2,}(\/[^\s"<>,]*)?$/i.test(text) && !text.includes("..")
}
