/** What a line of the log of requests may hold, and how each part looks: nothing else, and nothing finer. */
const PARTS: Readonly<Record<string, RegExp>> = {
  level: /^info$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  method: /^(GET|HEAD|POST)$/,
  // A pattern of the site map: a part that varies is named and never said.
  route: /^(other|\/|(\/(:?[a-z][a-z0-9-]*(\.[a-z]+)?))+)$/,
  status: /^[1-5]\d\d$/,
  ms: /^\d+$/,
}

/** One sentence for each line that a log in JSON may not hold; lines for the person at the terminal are passed over. */
export function faultsInLog(log: string, patterns: ReadonlySet<string>): string[] {
  return jsonLines(log).flatMap(({ line, parts }) => {
    const names = Object.keys(parts)
    const wrong = Object.entries(PARTS).filter(([name, looks]) => !looks.test(String(parts[name])))
    if (names.length !== Object.keys(PARTS).length) return [`It holds ${names.join(", ")}: ${line}`]
    if (wrong.length > 0) return [`Its ${wrong.map(([name]) => name).join(", ")} is not as it should be: ${line}`]
    return patterns.has(String(parts.route)) ? [] : [`It names no page of the site map: ${line}`]
  })
}

function jsonLines(log: string): { line: string; parts: Record<string, unknown> }[] {
  const lines = log.split("\n").filter((line) => line.startsWith("{"))
  return lines.map((line) => ({ line, parts: Object.fromEntries(Object.entries(JSON.parse(line))) }))
}
