import { addDays, addMonths, type Day } from "#app/domain/calendar.ts"
import type { Author, DeedOutcome } from "#app/tasks/register-deeds/deed.server.ts"
import { mergeProviders, renameProvider } from "#app/tasks/register-deeds/provider-deeds.server.ts"
import { revertDeed } from "#app/tasks/register-deeds/revert-deed.server.ts"
import { saveRow } from "#app/tasks/register-deeds/save-row.server.ts"
import { recordTakeOver } from "#app/tasks/register-deeds/take-over.server.ts"
import { inviteStaff } from "#app/tasks/staff-entry.server.ts"
import {
  DEMO_ADMINISTRATOR,
  DEMO_DUPLICATE,
  DEMO_LINK,
  DEMO_MISSING,
  DEMO_RENAMES,
  DEMO_TAKE_OVER,
} from "#db/demo/register.ts"
import { DEMO_ORIGIN } from "#db/demo.ts"
import { countDeeds, listDeeds } from "#db/queries/desk/register/deeds.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { insertMissingProvider } from "#db/queries/door/missing-providers.ts"

/** Changes the register as the demonstration's office did, and asks for providers. What is done already is left alone. */
export async function prepareRegister(today: Day): Promise<void> {
  const staff = await administrator(new Date(`${today}T09:00:00Z`))
  if ((await countDeeds()) === 0) for (const told of DEMO_MISSING) await insertMissingProvider(told)
  const done = new Set((await listDeeds({ limit: 1000 })).map(({ reason }) => reason))
  const once = async (told: { reason: string; daysAgo: number }, doing: (author: Author) => Promise<void>) => {
    const now = new Date(`${addDays(today, -told.daysAgo)}T10:00:00Z`)
    if (!done.has(told.reason)) await doing({ staff, now, reason: told.reason })
  }
  const sources = [DEMO_ORIGIN]
  const row = { key: null, sources, newSource: null, version: "" }
  for (const { provider, name, address, takenBack, ...told } of DEMO_RENAMES) {
    await once(told, async (author) => {
      const deed = await agree((agreed) => renameProvider(author, { provider, name, address, agreed }))
      if (takenBack === null) return
      const later = { ...author, reason: takenBack }
      await agree((agreed) => revertDeed(later, { deed, agreed }))
    })
  }
  await once(DEMO_LINK, async (author) => {
    await agree((agreed) => saveRow(author, { ...row, kind: "link", cells: DEMO_LINK.cells, agreed }))
  })
  await once(DEMO_TAKE_OVER, async (author) => {
    const { provider, successor, monthsAgo } = DEMO_TAKE_OVER
    const since = addMonths(today, -monthsAgo).slice(0, 7)
    const said = { provider, successor, since, certainty: "single-source", sources, contracts: [] } as const
    await agree((agreed) => recordTakeOver(author, { ...said, agreed }))
  })
  await once(DEMO_DUPLICATE, async (author) => {
    const { cells, into, merged } = DEMO_DUPLICATE
    await agree((agreed) => saveRow(author, { ...row, kind: "provider", cells, agreed }))
    await agree((agreed) => mergeProviders({ ...author, reason: merged }, { provider: cells.slug, into, agreed }))
  })
}

/** The one who can sign in (sign-ins.ts), or somebody who is invited and did not come yet. */
async function administrator(now: Date): Promise<string> {
  const known = await findStaffByAddress(DEMO_ADMINISTRATOR.address)
  return known?.id ?? (await inviteStaff({ ...DEMO_ADMINISTRATOR, by: null }, now)).id
}

type Outcome = DeedOutcome | Readonly<{ ok: false; reason: string }>

/** Agrees to what a deed would do, as somebody at the page does. */
async function agree(doing: (agreed: string | null) => Promise<Outcome>): Promise<string> {
  const looked = await doing(null)
  const done = looked.ok && "preview" in looked ? await doing(looked.preview.plan) : looked
  if (!done.ok || !("id" in done)) throw new Error(`The demonstration's register refuses: ${JSON.stringify(done)}`)
  return done.id
}
