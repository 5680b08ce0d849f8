import postgres from "postgres"
import { OFFICE_ORIGIN } from "#app/domain/register/row-change.ts"
import { type Author, type DeedOutcome, planOrDo, type Refusal } from "#app/tasks/register-deeds/deed.server.ts"
import type { TestDatabase } from "../database.ts"

/** Somebody of the office who changes the register on a day of the tests. */
export async function someAuthor(
  { superuserUrl }: TestDatabase,
  { name = "Ada Administrator", now = new Date("2026-11-26T10:00:00Z") } = {},
): Promise<Author> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  const [row] = await sql<{ id: string }[]>`
    insert into office.staff (name, address, roles) values (${name}, ${`${crypto.randomUUID()}@office.example`},
      '{administrator}') returning id`
  await sql.end()
  if (!row) throw new Error("Somebody who was stored has an id.")
  return { staff: row.id, now, reason: "For a test" }
}

type Outcome = DeedOutcome | Readonly<{ ok: false; reason: string }>

/** Looks at a plan and agrees to it, as the office's pages do. @returns the deed's id */
export async function agreeTo(doing: (agreed: string | null) => Promise<Outcome>): Promise<string> {
  const looked = await doing(null)
  if (!looked.ok || !("preview" in looked)) throw new Error(`Nothing to look at: ${JSON.stringify(looked)}`)
  const done = await doing(looked.preview.plan)
  if (!done.ok || !("id" in done)) throw new Error(`Not done: ${JSON.stringify(done)}`)
  return done.id
}

/** Adds a provider of the office's own, for tests that need one more. */
export async function addProvider(author: Author, slug: string, name = slug): Promise<string> {
  const values = {
    ...{ slug, name, legal_name: null, other_names: [], sector: "private", company_number: null, note: null },
    ...{ parent_or_group: null, became: null, became_in: null, duplicate_of: null, searched: name.toLowerCase() },
    ...{ certainty: "general-knowledge", source_ids: [], origin: OFFICE_ORIGIN, delisted_on: null },
  }
  return agreeTo((agreed) =>
    planOrDo<Refusal<"gone">>(author, agreed, async () => ({
      ...{ ok: true, deed: "provider.add", subject: name },
      changes: [{ table: "providers", key: slug, before: null, after: values }],
    })),
  )
}
