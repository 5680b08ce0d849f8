/**
 * Rows as a file for spreadsheets (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it: what people typed must not run on the machine of whoever opens the file.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
