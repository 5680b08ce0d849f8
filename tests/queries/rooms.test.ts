import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { roleName } from "#db/roles.server.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

type Role = "site" | "door" | "desk" | "tally"

/** Anonymity, "Rooms in the database": what each role may do to the tables of each room. All else is refused. */
const ALLOWED: Record<Role, Record<string, string>> = {
  site: { register: "select", published: "select" },
  door: {
    register: "select",
    published: "select",
    identity: "select insert update delete",
    "identity.pass_codes": "select insert",
    "identity.paper_codes": "select insert",
    "identity.paper_pools": "select insert update",
    "identity.supports": "select insert delete",
    "office.missing_providers": "insert",
    "office.pressure_reports": "insert",
    "office.flags": "insert",
    "office.reports": "insert",
    "casework.complaints": "select insert update",
    "casework.complaint_messages": "select insert delete",
    "casework.complaint_events": "select insert delete",
    "casework.suggestions": "select insert update",
    "casework.ideas": "select insert update",
    "office.moderation_items": "insert",
  },
  desk: {
    register: "select",
    "register.providers": "select insert update",
    "register.units": "select insert update",
    "register.contracts": "select insert update delete",
    "register.supply_links": "select insert update delete",
    "register.provider_domains": "select insert update delete",
    "register.provider_addresses": "select insert update delete",
    "register.sources": "select insert",
    published: "select",
    "office.register_deeds": "select insert",
    "office.register_changes": "select insert",
    "office.missing_providers": "select update delete",
    "office.pressure_reports": "select update delete",
    "office.flags": "select",
    "office.staff": "select insert update",
    "office.staff_invitations": "select insert update delete",
    "office.staff_sessions": "select insert update delete",
    "office.recovery_codes": "select insert update delete",
    "office.passkeys": "select insert update delete",
    "office.audit_log": "select",
    "office.word_announcements": "select insert",
    "office.fact_queries": "select insert update",
    "casework.recovery_says": "select insert update",
    "published.recovery_plans": "select insert update",
    "published.recovery_actions": "select insert update",
    "published.recovery_reports": "select insert",
    "published.recovery_steps": "select insert",
    "casework.answers": "select insert update",
    "casework.sent_answers": "select insert",
    "casework.pledges": "select insert update",
    "casework.surveys": "select insert update",
    "published.pledges": "select insert update",
    "published.surveys": "select insert update delete",
    "casework.words_seen": "select insert",
    "published.answers": "select insert update delete",
    "published.answer_versions": "select insert update delete",
    "office.representatives": "select insert update",
    "office.provider_claims": "select insert update delete",
    "published.switches": "select insert update",
    "office.area_tens": "select",
    "office.retention_runs": "select insert update delete",
    "office.moderation_items": "select insert update",
    "office.provider_people": "select insert delete",
    "office.reports": "select update",
    "office.errands": "select insert update delete",
    "office.class_turns": "select",
    "office.release_notes": "select insert",
    "published.release_notes": "select insert update delete",
    "published.standards": "select insert",
    "office.legal_notices": "select insert update",
    "office.score_challenges": "select insert update",
    "published.public_notes": "select insert",
    "published.moderation_quarters": "select insert",
    "casework.complaints": "select update",
    "casework.complaint_messages": "select insert delete",
    "casework.complaint_events": "select insert delete",
    "casework.triage": "select insert update delete",
    "casework.safeguarding_notes": "select insert delete",
    "casework.hand_overs": "select insert update",
    "casework.complaint_actions": "select insert update delete",
    "casework.handed_cases": "select insert",
    "casework.suggestions": "select update",
    "casework.ideas": "select update",
    "casework.suggestion_says": "select insert update",
    "casework.suggestion_links": "select insert",
    "published.suggestions": "select insert update delete",
    "published.suggestion_moves": "select insert",
    "published.ideas": "select insert update delete",
    "published.idea_moves": "select insert",
    "published.complaint_figures": "select insert",
    "published.complaint_starts": "select insert",
    "campaign.supporters": "select insert update delete",
    "campaign.post": "select insert update delete",
    "campaign.mp_letters": "select insert update delete",
    "campaign.count_changes": "select update delete",
    "campaign.count_runs": "select insert delete",
    "campaign.letter_prints": "select insert delete",
    "campaign.paper_sheets": "select insert update",
    "campaign.invalidations": "select insert update",
    "campaign.act_counts": "select insert update",
    "campaign.updates": "select insert update delete",
    "campaign.update_batches": "select insert update delete",
    "campaign.update_letters": "select insert update delete",
    "campaign.letter_events": "select insert delete",
    "campaign.text_versions": "select insert",
    "published.campaign_texts": "select insert update delete",
    "published.campaign_updates": "select insert update delete",
    "campaign.hand_over_asks": "select insert update delete",
    "campaign.demand_letters": "select insert update",
    "published.campaign_hand_overs": "select insert update",
    "published.campaign_totals": "select insert update delete",
    "published.campaign_days": "select insert update delete",
    "published.campaign_places": "select insert update delete",
    "published.campaign_milestones": "select insert update delete",
    "published.campaign_comments": "select insert update delete",
    "published.campaign_acts": "select insert update delete",
    "published.mp_replies": "select insert update delete",
  },
  tally: {
    register: "select",
    published: "select",
    "published.releases": "select insert",
    "published.figures": "select insert",
    "published.exact_rows": "select insert",
    "published.words": "select insert delete",
    sealed: "select insert update delete",
    "office.flags": "insert",
    "office.area_tens": "insert delete",
    "office.moderation_items": "select insert update",
    "office.provider_people": "select",
    "office.word_announcements": "select delete",
    "office.errands": "select update",
    "office.class_turns": "insert",
  },
}

/** The functions that let a role do one thing in a room it cannot enter. */
const FUNCTIONS: Record<Role, string[]> = {
  site: ["published.oldest_log_hours"],
  door: [
    "office.record_pool_deed",
    "published.show_support",
    "sealed.accept",
    "sealed.ask_change",
    "sealed.ask_withdrawal",
    "sealed.current_key",
    "sealed.spend_complaint_pass",
    "sealed.status_of",
    "sealed.words_status",
  ],
  desk: ["identity.held_accounts", "office.deed_text", "office.record_deed", "published.change_words"],
  tally: ["office.record_deed", "sealed.turn_log"],
}

const ROLES_OF_THE_SITE = ["site", "door", "desk", "tally"] as const
const ROOMS = ["register", "identity", "sealed", "published", "casework", "campaign", "office"]
const RIGHTS = ["select", "insert", "update", "delete", "truncate", "references", "trigger"]

const tables = await sql<{ room: string; name: string }[]>`
  select schemaname as room, tablename as name from pg_tables where schemaname = any(${ROOMS}) order by 1, 2`

test("the catalogue knows the rooms", () => {
  expect(new Set(tables.map((table) => table.room)).size).toBeGreaterThanOrEqual(5)
  expect(tables.length).toBeGreaterThan(30)
})

for (const role of ROLES_OF_THE_SITE) {
  const allowed = ALLOWED[role]
  test(`${role} has exactly its own rights on every table, found from the catalogue`, async () => {
    const wrong: string[] = []
    for (const { room, name } of tables) {
      const mine = (allowed[`${room}.${name}`] ?? allowed[room] ?? "").split(" ")
      for (const right of RIGHTS) {
        const [row] =
          await sql`select has_table_privilege(${`threestar_${role}`}, ${`${room}.${name}`}, ${right}) as has`
        if (row?.has !== mine.includes(right)) wrong.push(`${right} on ${room}.${name}: ${row?.has}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test(`${role} may call its own functions and no other of the rooms'`, async () => {
    const callable = await sql<{ name: string }[]>`
      select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = any(${ROOMS}) and has_function_privilege(${`threestar_${role}`}, p.oid, 'execute') order by 1`
    expect(callable.map((row) => row.name)).toEqual(FUNCTIONS[role])
  })

  test(`${role} is refused in deed, too, on every table that is not its own`, async () => {
    const own = postgres(database.url(role), { max: 1, onnotice: () => {} })
    for (const { room, name } of tables) {
      const mine = (allowed[`${room}.${name}`] ?? allowed[room] ?? "").split(" ")
      const read = own.unsafe(`select * from ${room}.${name} limit 0`)
      if (mine.includes("select")) await expect(read).resolves.toBeDefined()
      else await expect(read).rejects.toThrow(/permission denied/)
    }
    await own.end()
  })
}

test("of what others have published, the office may change whose it is and nothing else", async () => {
  const columns = await sql<{ column: string }[]>`
    select table_schema || '.' || table_name || '.' || column_name as column from information_schema.column_privileges p
    where grantee = any(${ROLES_OF_THE_SITE.map(roleName)}) and privilege_type <> 'SELECT' and not exists (
      select from information_schema.table_privileges t where t.grantee = p.grantee
        and t.privilege_type = p.privilege_type and t.table_schema = p.table_schema and t.table_name = p.table_name)
    order by 1`
  expect(columns.map(({ column }) => column)).toEqual([
    "register.official_figures.provider",
    "register.service_standards.provider",
  ])
})

test("no role of the site is a superuser, makes roles or databases, or is a member of another", async () => {
  const roles = await sql`select rolname from pg_roles
    where rolname like 'threestar_%' and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)`
  expect(roles).toHaveLength(0)
  for (const role of ROLES_OF_THE_SITE) {
    const members = await sql`select 1 from pg_auth_members m join pg_roles r on r.oid = m.member
      where r.rolname = ${roleName(role)}`
    expect(members).toHaveLength(0)
  }
})

test("a new table starts closed in the rooms of people and of what they said", async () => {
  for (const room of ["identity", "sealed", "casework", "campaign", "office"]) {
    await sql.unsafe(`set role threestar_owner; create table ${room}.brand_new (a int); reset role`)
    for (const role of ROLES_OF_THE_SITE) {
      const [row] =
        await sql`select has_table_privilege(${`threestar_${role}`}, ${`${room}.brand_new`}, 'select') as has`
      expect(`${role} in ${room}: ${row?.has}`).toBe(`${role} in ${room}: false`)
    }
    await sql.unsafe(`drop table ${room}.brand_new`)
  }
})

/** A promise: nobody can quietly add who, where from or exactly when to what people said. */
const SEALED_COLUMNS: Record<string, string[]> = {
  batch_flags: ["batch", "id", "kind", "unit"],
  batches: ["kind", "number", "quarter"],
  changes: ["mark", "times", "year"],
  flushes: ["period"],
  inbox: ["box", "id", "key_id"],
  influences: ["batch", "half_stars", "moved_in", "unit", "verdict", "verdict_year"],
  left_out: ["batch", "id", "key", "reason", "road", "since", "unit", "year"],
  ratings: [
    "adviser",
    "advisers",
    "area",
    "batch",
    "confidence_before",
    "confidence_now",
    "contact",
    "costs_repaid",
    "distance",
    "explained_again",
    "fairness",
    "fit",
    "handle",
    "help",
    "help_got",
    "help_needed",
    "in_work_support",
    "key",
    "programme",
    "quarter",
    "road",
    "say",
    "stage",
    "told_what_to_expect",
    "touched_batch",
    "unit",
    "withdrawn",
    "year",
  ],
  release_marks: ["batch", "release"],
  snapshots: ["block", "last_in", "last_year", "moved_in", "this_year", "unit", "year"],
  spent: ["mark", "purpose", "receipt_mark", "slip", "year"],
  tally_keys: ["current", "id", "public_key"],
  withdrawals: ["mark", "year"],
  words: ["batch", "handle", "item", "kind", "programme", "quarter", "text", "unit", "year"],
}

test("the sealed tables have exactly the columns that were promised, and no date or time among them", async () => {
  const columns = await sql<{ table: string; column: string; type: string }[]>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'sealed' order by 1, 2`
  const byTable = Object.groupBy(columns, (column) => column.table)
  expect(
    Object.fromEntries(Object.entries(byTable).map(([name, own]) => [name, own?.map((one) => one.column)])),
  ).toEqual(SEALED_COLUMNS)
  expect(columns.filter((column) => /date|time|inet|serial/.test(column.type))).toEqual([])
  expect(await sql`select 1 from pg_sequences where schemaname in ('sealed', 'identity')`).toHaveLength(0)
})

test("every table of register and published raises the edition", async () => {
  const without = await sql`
    select t.schemaname || '.' || t.tablename as name from pg_tables t
    where t.schemaname in ('register', 'published') and t.tablename <> 'editions' and not exists (
      select from pg_trigger g where g.tgname = 'raises_edition'
        and g.tgrelid = format('%I.%I', t.schemaname, t.tablename)::regclass)`
  expect(without).toEqual([])
})

test("the edition rises with the transaction and not before", async () => {
  const edition = async () => (await sql`select number from published.editions`)[0]?.number
  const before = await edition()
  await sql.begin(async (tx) => {
    await tx`insert into published.releases (number, released_on, year) values (1, '2026-06-01', 2026)`
  })
  expect(await edition()).toBe(before + 1)
})
