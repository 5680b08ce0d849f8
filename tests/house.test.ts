import { globSync } from "node:fs"
import { join } from "node:path"
import { pgSchema, text, timestamp } from "drizzle-orm/pg-core"
import { describe, expect, test } from "vitest"
import { OFFICE_PAGES, permissionOf } from "#app/domain/office/place.ts"
import { PORTAL_PAGES, portalPageAt } from "#app/domain/portal/place.ts"
import siteMap from "#app/routes.ts"
import { importsOfRemix, impureRules, uncheckedTypes } from "./support/house/code.ts"
import { type Door, knock, listPages, permissionsAsked, type Refusal, rightsAsked } from "./support/house/doors.ts"
import { badNames, crowdedRooms } from "./support/house/files.ts"
import { columnsOf } from "./support/house/sealed-columns.ts"
import { listFiles, readSources, type Source, sourceOf } from "./support/house/sources.ts"
import {
  broughtTogether,
  findCycles,
  forbiddenImports,
  foreignClients,
  privatePublicPages,
  type Room,
} from "./support/house/table.ts"

/**
 * The laws of the house. Each has two tests: that it holds, and that it would notice.
 *
 * WHO MAY LEAN ON WHOM. A file belongs to the first room that fits. A room may import itself, what is listed, and
 * `refusal` (the one sentence for the person at the terminal) and `env` only where they are listed.
 */
const DOMAIN = /^app\/domain\//
const CRYPTO = /^app\/crypto\//
const FORMS = /^app\/forms\//
const BROWSER = /^app\/browser\//
const COMPONENTS = /^app\/components\//
const HTTP = /^app\/http\//
const TASKS = /^app\/tasks\//
const QUERIES = /^db\/queries\//
const DB = /^db\//
const LETTERS = /^emails\//
const ENV = /^app\/env\.server\.ts$/
const REFUSAL = /^app\/refusal\.server\.ts$/
const REACT = /^react(\/jsx-runtime)?$/
const NODE = /^node:/
const ANY_PACKAGE = /^(?!remix$)/

const TABLE: readonly Room[] = [
  { name: "domain", holds: DOMAIN, files: [], packages: [] },
  {
    name: "crypto",
    holds: CRYPTO,
    files: [DOMAIN, ENV, REFUSAL],
    packages: [NODE, /^(argon2|otpauth|uqr)$/, /^@(hpke\/core|simplewebauthn\/server)$/],
  },
  { name: "forms", holds: FORMS, files: [DOMAIN], packages: [/^zod$/] },
  // What runs in people's browsers: small, and of nobody else's code but the solver's.
  { name: "solver", holds: /^app\/browser\/solver\.ts$/, files: [], packages: [/^altcha-lib(\/|$)/] },
  // The office's script asks devices for their keys, as browsers' makers mean it.
  {
    name: "office script",
    holds: /^app\/browser\/office\//,
    files: [DOMAIN],
    packages: [/^@simplewebauthn\/browser$/],
  },
  { name: "browser", holds: BROWSER, files: [DOMAIN], packages: [] },
  { name: "components", holds: COMPONENTS, files: [DOMAIN], packages: [REACT] },
  {
    name: "http",
    holds: HTTP,
    // Of the forms only the proof of work, which every form may bring.
    files: [DOMAIN, /^app\/forms\/proof\.ts$/, QUERIES, CRYPTO, ENV, REFUSAL],
    packages: [NODE, /^(@remix-run\/node|express|helmet|pino|rate-limiter-flexible)$/, /^altcha-lib(\/|$)/],
  },
  {
    name: "tasks",
    holds: TASKS,
    // Not http: a script has no request. Forms, because a file of the register is a form that somebody filled in.
    files: [DOMAIN, FORMS, QUERIES, CRYPTO, LETTERS, ENV, REFUSAL],
    packages: [NODE, /^csv-parse(\/sync)?$/, /^(mailchecker|pdfkit|franc-min|markdown-it)$/, /^zod$/],
  },
  {
    name: "routes",
    holds: /^app\/routes\//,
    alone: true,
    files: [DOMAIN, FORMS, COMPONENTS, HTTP, TASKS, CRYPTO, QUERIES, /^emails\/(send|outbox)\.server\.ts$/, ENV],
    packages: [/^@remix-run\/(node|react)$/, REACT],
  },
  { name: "site map", holds: /^app\/routes\.ts$/, files: [], packages: [/^@remix-run\/route-config$/] },
  {
    name: "shell",
    holds: /^app\/(root\.tsx|entry\.server\.tsx|shell\.ts)$/,
    files: [
      DOMAIN,
      COMPONENTS,
      /^app\/styles\//,
      /^app\/http\/(log|security-headers|browser-modules|switches)\.server\.ts$/,
      ENV,
    ],
    packages: [/^@remix-run\/(node|react)$/, REACT, /^react-dom\/server$/, /^@fontsource\//],
  },
  { name: "settings", holds: ENV, files: [REFUSAL], packages: [NODE, /^zod$/] },
  { name: "refusal", holds: REFUSAL, files: [], packages: [] },
  {
    name: "postman",
    holds: /^emails\/\w+\.server\.ts$/,
    files: [LETTERS, ENV],
    packages: [/^(resend|nodemailer|@react-email\/render)$/, NODE],
  },
  { name: "letters", holds: LETTERS, files: [DOMAIN], packages: [/^@react-email\/components$/, REACT] },
  { name: "schema", holds: /^db\/schema\//, files: [DOMAIN], packages: [/^drizzle-orm(\/pg-core)?$/] },
  { name: "queries", holds: QUERIES, files: [DB, DOMAIN], packages: [/^drizzle-orm(\/pg-core)?$/, /^zod$/] },
  // Clients, roles and the embedded server: secrets and settings, and nothing of the site.
  { name: "db", holds: DB, files: [DOMAIN, CRYPTO, ENV, REFUSAL], packages: [ANY_PACKAGE] },
  // What the benchmark runs in a browser: the site's own scripts, and beside them another library.
  {
    name: "bench page",
    holds: /^scripts\/bench\/page\//,
    files: [BROWSER, DOMAIN],
    packages: [/^@cloudflare\/blindrsa-ts$/],
  },
  {
    name: "scripts",
    holds: /^scripts\//,
    files: [DOMAIN, FORMS, TASKS, HTTP, CRYPTO, DB, LETTERS, ENV, REFUSAL],
    packages: [ANY_PACKAGE],
  },
  { name: "tests", holds: /^tests\//, files: [/^(app|db|emails|scripts)\//], packages: [ANY_PACKAGE] },
]

const house = readSources()
const bad = (path: string, ...lines: string[]): Source[] => [sourceOf(path, lines.join("\n"))]

describe("who may lean on whom", () => {
  test("there is a house to look at", () => {
    expect(house.length).toBeGreaterThan(150)
    expect(house.flatMap(({ imports }) => imports).length).toBeGreaterThan(600)
  })

  test("every import is in the table", () => {
    expect(forbiddenImports(house, TABLE)).toEqual([])
  })

  test("an import against the table is noticed", () => {
    const faults = (path: string, ...lines: string[]) => forbiddenImports(bad(path, ...lines), TABLE)
    expect(faults("app/domain/unit.ts", 'import { z } from "zod"')).toHaveLength(1)
    expect(faults("app/domain/unit.ts", 'import { join } from "node:path"')).toHaveLength(1)
    expect(faults("app/domain/unit.ts", 'export * from "#db/schema/units.ts"')).toHaveLength(1)
    expect(faults("app/forms/rating.ts", 'import { findUnit } from "#db/queries/site/units.ts"')).toHaveLength(1)
    expect(faults("app/components/a.tsx", 'type A = import("../tasks/join.server.ts").A')).toHaveLength(1)
    expect(faults("app/routes/public/a.tsx", 'import { units } from "#db/schema/units.ts"')).toHaveLength(1)
    expect(faults("app/routes/public/a.tsx", 'const c = await import("#db/clients.server.ts")')).toHaveLength(1)
    expect(faults("app/routes/public/a.tsx", 'import { b } from "./b.tsx"')).toHaveLength(1)
    expect(faults("app/tasks/a.server.ts", 'import { limitRate } from "#app/http/rate-limits.server.ts"')).toHaveLength(
      1,
    )
    expect(faults("scripts/a.ts", 'import { aRating } from "../tests/support/builders.ts"')).toHaveLength(1)
    expect(faults("app/somewhere/a.ts", "export const a = 1")).toHaveLength(1)
  })

  test("nothing goes round in a ring", () => {
    expect(findCycles(house)).toEqual([])
  })

  test("a ring is noticed", () => {
    const ring = [...bad("app/a.ts", 'import "./b.ts"'), ...bad("app/b.ts", 'import type { A } from "./a.ts"')]
    expect(findCycles(ring)).toEqual(["app/a.ts → app/b.ts → app/a.ts"])
  })

  test("queries of a role speak as that role", () => {
    expect(foreignClients(house)).toEqual([])
  })

  test("a query that speaks as another is noticed", () => {
    const faults = foreignClients(bad("db/queries/site/a.ts", 'import { doorDb } from "#db/clients.server.ts"'))
    expect(faults).toEqual(["db/queries/site/a.ts speaks as doorDb"])
  })

  test("public pages read what is public and know no session", () => {
    expect(privatePublicPages(house)).toEqual([])
  })

  test("a public page that reads anything else is noticed", () => {
    const page = "app/routes/public/a.tsx"
    expect(privatePublicPages(bad(page, 'import { a } from "#db/queries/door/accounts.ts"'))).toHaveLength(1)
    expect(privatePublicPages(bad(page, 'import { findParticipant } from "#app/http/session.server.ts"'))).toHaveLength(
      1,
    )
  })

  test("no file brings together who somebody is and what they say", () => {
    expect(broughtTogether(house)).toEqual([])
  })

  test("one file knows the list of throw-away domains", () => {
    const knows = house.filter(({ imports }) => imports.some(({ from }) => from === "mailchecker"))
    expect(knows.map(({ path }) => path)).toEqual(["app/tasks/held-address.server.ts"])
  })

  test("a file that brings them together is noticed", () => {
    const spends = 'import { castRating } from "#app/tasks/spend-ballot.server.ts"'
    const asks = 'import { findParticipant, refuseSession } from "#app/http/session.server.ts"'
    const issues = 'import { issueBook } from "#app/tasks/issue-book.server.ts"'
    expect(broughtTogether(bad("app/routes/participant/a.tsx", spends, asks))).toHaveLength(1)
    expect(
      broughtTogether(bad("app/routes/participant/a.tsx", issues, 'import { r } from "#app/forms/rating.ts"')),
    ).toHaveLength(1)
  })
})

describe("names and sizes", () => {
  const files = listFiles()

  test("files are named for concepts, in kebab-case", () => {
    expect(badNames(files)).toEqual([])
  })

  test("a bucket, a barrel or another case is noticed", () => {
    for (const path of [
      "app/domain/index.ts",
      "app/utils/a.ts",
      "db/helpers.ts",
      "app/forms/types.ts",
      "app/domain/aUnit.ts",
    ]) {
      expect(badNames([path]), path).toHaveLength(1)
    }
  })

  test("no room is crowded", () => {
    expect(crowdedRooms(files)).toEqual([])
  })

  test("a crowded room is noticed", () => {
    const crowd = Array.from({ length: 41 }, (_, number) => `app/domain/rule-${number}.ts`)
    expect(crowdedRooms(crowd)).toHaveLength(1)
    expect(crowdedRooms(crowd.slice(1))).toEqual([])
  })
})

describe("how the code reads", () => {
  test("nothing is cast, asserted or left to any", () => {
    expect(uncheckedTypes(house)).toEqual([])
  })

  test("a cast, an assertion and any are noticed", () => {
    const unsure = 'const a = b as C; const d = e!; const f: any = 1; const g = "h" as const satisfies string'
    expect(uncheckedTypes(bad("app/domain/a.ts", unsure))).toHaveLength(3)
  })

  test("the rulebook asks neither clock nor chance nor environment", () => {
    expect(impureRules(house)).toEqual([])
  })

  test("a rule that asks them is noticed", () => {
    const clocks = ["Date.now()", "new Date()", "Math.random()", "process.env.A", "performance.now()"]
    for (const clock of clocks) expect(impureRules(bad("app/domain/a.ts", `const a = ${clock}`)), clock).not.toEqual([])
    expect(impureRules(bad("app/domain/a.ts", 'const a = new Date("2026-01-01")'))).toEqual([])
  })

  test("nothing imports the package remix, which holds no code", () => {
    expect(importsOfRemix(house)).toEqual([])
    expect(importsOfRemix(bad("app/routes/public/a.tsx", 'import { redirect } from "remix"'))).toHaveLength(1)
  })
})

describe("what is sealed", () => {
  test("the tables of ratings and of accounts hold these columns and no others", async () => {
    const modules = globSync("**/*.ts", { cwd: join(import.meta.dirname, "../db/schema") })
    const schema = await Promise.all(
      modules.map((file): Promise<object> => import(join(import.meta.dirname, "../db/schema", file))),
    )
    expect(columnsOf(schema, ["sealed", "identity"])).toEqual(COLUMNS)
  })

  test("a column more is noticed", () => {
    const ratings = pgSchema("sealed").table("ratings", { handle: text(), ratedAt: timestamp({ withTimezone: true }) })
    expect(columnsOf([{ ratings }], ["sealed"])).toEqual({
      "sealed.ratings": ["handle text", "rated_at timestamp with time zone"],
    })
  })
})

/** Nobody can quietly add who, where from or exactly when: a new column stands here, and its reason in the review. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  "identity.accounts": ["id uuid", "lookup bytea", "password_hash text", "held_until date", "last_used_month date"],
  "identity.confirmations": [
    "page_hash bytea",
    "link_hash bytea",
    "purpose text",
    "lookup bytea",
    "digits_hash bytea",
    "password_hash text",
    "held_until date",
    "tries smallint",
    "expires_at timestamp with time zone",
  ],
  "identity.departed": ["mark bytea", "year smallint", "area text"],
  "identity.issue_counts": ["area text", "year smallint", "tens integer"],
  "identity.issue_weeks": ["area text", "week text", "tens integer"],
  "identity.issues": ["account_id uuid", "year smallint", "area text", "book text", "blinded bytea"],
  "identity.paper_codes": ["mark bytea", "pool text"],
  "identity.paper_pools": ["id text", "place text", "year smallint", "codes smallint", "closed boolean"],
  "identity.pass_codes": ["mark bytea", "year smallint", "area text"],
  "identity.pass_pools": ["id uuid", "year smallint", "area text", "sealed_codes bytea"],
  "identity.sessions": ["token_hash bytea", "account_id uuid", "expires_at timestamp with time zone"],
  "identity.supports": ["subject uuid", "hash bytea"],
  "sealed.changes": ["mark bytea", "year smallint", "times smallint"],
  "sealed.batch_flags": ["id uuid", "batch integer", "unit text", "kind text"],
  "sealed.batches": ["number integer", "kind text", "quarter text"],
  "sealed.flushes": ["period text"],
  "sealed.inbox": ["id uuid", "key_id uuid", "box bytea"],
  "sealed.influences": [
    "unit text",
    "batch integer",
    "moved_in integer",
    "half_stars smallint",
    "verdict text",
    "verdict_year smallint",
  ],
  "sealed.left_out": [
    "id uuid",
    "year smallint",
    "unit text",
    "road text",
    "key text",
    "batch integer",
    "since integer",
    "reason text",
  ],
  "sealed.ratings": [
    "handle bytea",
    "programme text",
    "area text",
    "unit text",
    "year smallint",
    "quarter text",
    "road text",
    "key text",
    "batch integer",
    "touched_batch integer",
    "withdrawn boolean",
    "adviser smallint",
    "say smallint",
    "fit smallint",
    "help smallint",
    "fairness smallint",
    "stage text",
    "contact text",
    "distance text",
    "help_needed text[]",
    "help_got text[]",
    "advisers text",
    "explained_again text",
    "told_what_to_expect text",
    "costs_repaid text",
    "in_work_support text[]",
    "confidence_before smallint",
    "confidence_now smallint",
  ],
  "sealed.release_marks": ["release integer", "batch integer"],
  "sealed.snapshots": [
    "unit text",
    "block text",
    "moved_in integer",
    "last_in integer",
    "year smallint",
    "this_year jsonb",
    "last_year jsonb",
  ],
  "sealed.spent": ["mark bytea", "receipt_mark bytea", "slip bytea", "year smallint", "purpose text"],
  "sealed.tally_keys": ["id uuid", "public_key bytea", "current boolean"],
  "sealed.withdrawals": ["mark bytea", "year smallint"],
  "sealed.words": [
    "handle bytea",
    "kind text",
    "unit text",
    "programme text",
    "year smallint",
    "quarter text",
    "batch integer",
    "text text",
    "item uuid",
  ],
}

const pages = await listPages(siteMap)

/** Whether an address of the office or the portal is on the way in, where a stranger may be. */
const leadsIn = (path: string) => permissionOf(path) === "sign-in" || portalPageAt(path) === "way in"

const isOfOffice = (path: string) => /^\/office(\/|$)/.test(path)
const isOfPortal = (path: string) => /^\/portal(\/|$)/.test(path)

describe("doors", () => {
  const openDoor = async ({ file, path }: { file: string; path: string }): Promise<Door> => {
    const module: object = await import(join(import.meta.dirname, "../app", file))
    return { file, path, module }
  }

  test("every page is on the site map, once", () => {
    const files = globSync("routes/**/*.{ts,tsx}", { cwd: join(import.meta.dirname, "../app") })
    const paths = pages.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    // The doors with two factors stand on it twice: for the office, and for the portal.
    const named = pages.map(({ file }) => file).filter((file) => !file.startsWith("routes/entry/"))
    const doors = pages.map(({ file }) => file).filter((file) => file.startsWith("routes/entry/"))
    expect([...named, ...new Set(doors)].sort()).toEqual(files.map((file) => file.replaceAll("\\", "/")).sort())
    expect(doors.length).toBe(2 * new Set(doors).size)
  })

  // Opens the code of all these pages for the first time, which a busy machine does slowly.
  test("every loader and action of the office and of providers refuses a stranger", { timeout: 30_000 }, async () => {
    const locked = pages.filter(({ path }) => (isOfOffice(path) || isOfPortal(path)) && !leadsIn(path))
    for (const page of locked) {
      const portal = portalPageAt(page.path)
      const refusal = portal === null ? "office sign-in" : portal === "link" ? "sign-in or 403" : "portal sign-in"
      const { tried, faults } = await knock(await openDoor(page), refusal)
      expect(faults).toEqual([])
      expect(tried, `${page.file} has nothing that could refuse`).toBeGreaterThan(0)
    }
  })

  test("every page of the office asks for the permission that the table gives it, and for no other", () => {
    const office = pages.filter(({ path }) => isOfOffice(path))
    expect(office.map(({ path }) => path).sort()).toEqual(Object.keys(OFFICE_PAGES).sort())
    for (const { file, path } of office.filter((page) => !leadsIn(page.path))) {
      expect(permissionsAsked(house, `app/${file}`), file).toEqual([permissionOf(path)])
    }
  })

  test("every page of the portal asks for the rights that the table gives it, and for no other", () => {
    const portal = pages.filter(({ path }) => isOfPortal(path))
    expect(portal.map(({ path }) => path).sort()).toEqual(Object.keys(PORTAL_PAGES).sort())
    for (const { file, path } of portal) {
      const page = portalPageAt(path)
      const rights = page === null || typeof page === "string" ? [page] : [page.reads, page.writes]
      const asked = rights.filter((right) => right !== null && right !== "link" && right !== "way in")
      expect(rightsAsked(house, `app/${file}`), file).toEqual([...new Set(asked)].sort())
    }
  })

  test("a page of the portal that asks for another right, or for none, is noticed", () => {
    const page = "app/routes/provider/a.tsx"
    const asks = (...lines: string[]) => rightsAsked(bad(page, ...lines), page)
    expect(asks('await requireRepresentative(request, { slug: params.slug, right: "team", now })')).toEqual(["team"])
    expect(asks("await requireRepresentative(request, { slug: params.slug, right: wanted, now })")).toEqual(["?"])
    expect(asks("await requirePortalSession(request, now)")).toEqual(["own"])
    expect(asks("return null")).toEqual([])
  })

  test("a page that asks for another permission, or for none, is noticed", () => {
    const page = "app/routes/office/a.tsx"
    const asks = (...lines: string[]) => permissionsAsked(bad(page, ...lines), page)
    expect(asks('await requireStaff(request, "people", now)', 'requireStaff(request, "audit", now)')).toEqual([
      "audit",
      "people",
    ])
    expect(asks("await requireStaff(request, permission, now)")).toEqual(["?"])
    expect(asks("return null")).toEqual([])
  })

  test("every page of participants and supporters is known to be locked, spending or open", () => {
    const participant = pages.filter(({ file }) => /^routes\/(participant|supporter)\//.test(file))
    expect(participant.map(({ path }) => path).sort()).toEqual(Object.keys(PARTICIPANT).sort())
  })

  // Opens every page's code for the first time, which a busy machine does slowly.
  test("locked pages refuse a stranger, spending pages refuse a session, before anything is looked up", {
    timeout: 30_000,
  }, async () => {
    let tried = 0
    for (const page of pages) {
      const kind = PARTICIPANT[page.path]
      if (!kind || kind === "open") continue
      const knocked = await knock(await openDoor(page), kind)
      expect(knocked.faults).toEqual([])
      tried += knocked.tried
    }
    expect(tried).toBeGreaterThanOrEqual(10)
  })

  test("a door that lets somebody in is noticed", async () => {
    const through = (loader: () => unknown) => ({ file: "a.tsx", path: "/office/:id", module: { loader } })
    const lets = await knock(
      through(() => ({ complaints: [] })),
      "sign-in or 403",
    )
    expect(lets.faults).toHaveLength(1)
    const elsewhere = () => new Response(null, { status: 303, headers: { Location: "/" } })
    expect((await knock(through(elsewhere), "sign-in or 403")).faults).toHaveLength(1)
    const refuses = () => {
      throw new Response(null, { status: 303, headers: { Location: "/sign-in?next=/office" } })
    }
    expect(await knock(through(refuses), "sign-in or 403")).toEqual({ tried: 1, faults: [] })
    expect((await knock(through(refuses), "sign-out")).faults).toHaveLength(1)
    expect((await knock({ ...through(refuses), module: {} }, "sign-in")).tried).toBe(0)
  })
})

/** Locked pages send strangers to sign in; spending pages send anybody with a session to sign out first. */
const PARTICIPANT: Readonly<Record<string, Refusal | "open">> = {
  "/campaign/act": "sign-out",
  "/campaign/act/mp": "sign-out",
  "/campaign/act/mp/file": "sign-out",
  "/campaign/act/provider": "sign-out",
  "/campaign/act/provider/:slug": "sign-out",
  "/campaign/act/provider/:slug/letter.pdf": "sign-out",
  "/campaign/confirm/:token": "open",
  "/campaign/leave/:token": "open",
  "/campaign/replied/:token": "open",
  "/campaign/sign": "sign-out",
  "/account": "sign-in",
  "/account/address": "sign-in",
  "/account/download": "sign-in",
  "/account/password": "sign-in",
  "/complain": "sign-out",
  "/complain/:unit": "sign-out",
  "/exit": "open",
  "/join": "open",
  "/join/:token": "open",
  "/pass": "sign-in",
  "/pass/code": "open",
  "/pass/sign": "sign-in or 403",
  "/pressure": "sign-out",
  "/rate": "open",
  "/rate/:unit": "sign-out",
  "/rate/not-listed": "sign-out",
  "/rate/where": "sign-out",
  "/receipt": "sign-out",
  "/receipt/calendar": "sign-out",
  "/receipt/complaint": "sign-out",
  "/receipt/letter": "sign-out",
  "/receipt/letter/file": "sign-out",
  "/receipt/proof": "sign-out",
  "/receipt/proof/file": "sign-out",
  "/receipt/idea": "sign-out",
  "/receipt/suggestion": "sign-out",
  "/report/:item": "sign-out",
  "/reset": "open",
  "/reset/:token": "open",
  "/sign-in": "open",
  "/sign-out": "open",
  "/suggest/:slug": "sign-out",
  "/suggestions/:id/support": "sign-in",
  "/campaign/ideas/:id/support": "sign-in",
  "/campaign/ideas/new": "sign-out",
}
