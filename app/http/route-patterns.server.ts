import type { ServerBuild } from "@remix-run/node"

/**
 * Names the pattern of a path (`/providers/:slug`), so that logs can say which page was asked for and never which
 * provider; "other" for what is no page.
 */
export function makePatternNamer(routes: ServerBuild["routes"]): (path: string) => string {
  const patterns = Object.keys(routes)
    .map((id) => patternOf(routes, id))
    .filter((pattern) => pattern !== "" && !pattern.includes("*"))
    // A literal part is tried before a parameter in its place: /awards/rules before /awards/:year.
    .sort((a, b) => (a.replaceAll(":", "\uffff") < b.replaceAll(":", "\uffff") ? -1 : 1))
    .map((pattern) => ({ pattern, matches: matcherOf(pattern) }))
  return (path) => patterns.find(({ matches }) => matches.test(path))?.pattern ?? "other"
}

function patternOf(routes: ServerBuild["routes"], id: string): string {
  const parts: string[] = []
  let hasPath = false
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined) {
    if (route.path) parts.unshift(route.path)
    hasPath ||= route.id === id && (route.path !== undefined || route.index === true)
  }
  return hasPath && id !== "root" ? `/${parts.join("/")}` : ""
}

function matcherOf(pattern: string): RegExp {
  const parts = pattern.split("/").map((part) => {
    const literal = part.replace(/^:[\w-]+\??/, "").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    return part.startsWith(":") ? `[^/]+${literal}` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
  })
  return new RegExp(`^${parts.join("/")}/?$`)
}
