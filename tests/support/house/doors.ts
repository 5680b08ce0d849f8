import type { RouteConfig, RouteConfigEntry } from "@remix-run/route-config"
import type { Source } from "./sources.ts"

/** A page of the site map with the code that answers for it. */
export type Door = Readonly<{ file: string; path: string; module: object }>

/** How a door has to answer: the start of the address it sends to, or 403. */
export type Refusal = "sign-in" | "sign-out" | "sign-in or 403" | "office sign-in" | "portal sign-in"

const SECRET = "__Host-threestar"

/** Every page of the site map. */
export async function listPages(config: RouteConfig): Promise<{ file: string; path: string }[]> {
  const flat = (entries: readonly RouteConfigEntry[], above: string): { file: string; path: string }[] =>
    entries.flatMap(({ file, path = "", children = [] }) => {
      const own = [above, path].filter(Boolean).join("/")
      return [{ file, path: `/${own}` }, ...flat(children, own)]
    })
  return flat(await config, "")
}

/**
 * Knocks at a door's loader and action, one by one (Remix runs matched loaders side by side, so that the guard of a page
 * above is no lock), without a database: what refuses must refuse before anything is looked up.
 * @returns one sentence for each that lets somebody in, and how many were tried
 */
export async function knock(door: Door, refusal: Refusal): Promise<{ tried: number; faults: string[] }> {
  const faults: string[] = []
  let tried = 0
  for (const name of ["loader", "action"] as const) {
    const answerer: unknown = Reflect.get(door.module, name)
    if (typeof answerer !== "function") continue
    tried += 1
    const answer = await answerOf(() => answerer({ ...argumentsFor(door, name, refusal), context: STRANGER }))
    if (!isRefusal(answer, refusal)) faults.push(`${door.file}: its ${name} answers ${inWords(answer)}`)
  }
  return { tried, faults }
}

const STRANGER = { visitorKey: "stranger", fromThisMachine: false } as const

function argumentsFor({ path }: Door, name: "loader" | "action", refusal: Refusal) {
  const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, param = ""]) => [param, "something"]))
  const headers = new Headers(refusal === "sign-out" ? { Cookie: `${SECRET}=of-somebody` } : {})
  const body = name === "action" ? { method: "POST", body: new URLSearchParams({ step: "status" }) } : {}
  return {
    params,
    request: new Request(`http://localhost:3000${path.replaceAll(":", "")}?area=somewhere`, { headers, ...body }),
  }
}

async function answerOf(work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (thrown) {
    return thrown
  }
}

function isRefusal(answer: unknown, refusal: Refusal): boolean {
  if (statusOf(answer) === 403) return refusal === "sign-in or 403"
  if (!(answer instanceof Response) || answer.status !== 303) return false
  const page = PAGES[refusal]
  return answer.headers.get("Location")?.split("?", 1)[0] === page
}

/** Where each kind of refusal sends to. */
const PAGES: Readonly<Record<Refusal, string>> = {
  "sign-in": "/sign-in",
  "sign-out": "/sign-out",
  "sign-in or 403": "/sign-in",
  "office sign-in": "/office/sign-in",
  "portal sign-in": "/portal/sign-in",
}

/**
 * The permissions that a page's code asks of the office's people, each once; "?" where it asks by no plain word. A page
 * that office and portal share asks for somebody who has passed the entrance, whatever they may do behind it.
 */
export function permissionsAsked(sources: readonly Source[], path: string): string[] {
  const text = sources.find((source) => source.path === path)?.syntax.text ?? ""
  const calls = [...text.matchAll(/\brequireStaff\(\s*request,\s*(?:"(\w+)")?/g)].map(([, word]) => word ?? "?")
  return [...new Set([...calls, ...(asksForEntered(text) ? ["office"] : [])])].sort()
}

function asksForEntered(text: string): boolean {
  return /\brequireEntered\(/.test(text)
}

/** The rights that a page of the portal asks for, each once; "own" where it asks for a session alone, "?" for no plain word. */
export function rightsAsked(sources: readonly Source[], path: string): string[] {
  const text = sources.find((source) => source.path === path)?.syntax.text ?? ""
  const calls = [...text.matchAll(/\brequireRepresentative\(\s*request,\s*\{[^}]*?\bright: (?:"(\w+)")?/g)]
  const own = /\brequirePortalSession\(/.test(text) || asksForEntered(text) ? ["own"] : []
  return [...new Set([...calls.map(([, word]) => word ?? "?"), ...own])].sort()
}

/** Of a Response, or of what Remix's data() makes. */
function statusOf(answer: unknown): number | undefined {
  if (answer instanceof Response) return answer.status
  if (typeof answer !== "object" || answer === null || !("init" in answer)) return undefined
  const { init } = answer
  return typeof init === "object" && init !== null && "status" in init ? Number(init.status) : undefined
}

function inWords(answer: unknown): string {
  if (answer instanceof Response) return `${answer.status} ${answer.headers.get("Location") ?? ""}`
  if (answer instanceof Error) return `with an error: ${answer.message}`
  return JSON.stringify(answer)?.slice(0, 200) ?? "nothing"
}
