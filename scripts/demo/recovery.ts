import { addDays, type Day } from "#app/domain/calendar.ts"
import { DEMO_ACTIONS, DEMO_PRIME_STEP, DEMO_WAITING_ACTION, type DemoAction } from "#db/demo/recovery.ts"
import { keepPlans } from "#db/queries/desk/portal/recovery/keep.ts"
import {
  letRecoverySayThrough,
  listWaitingSays,
  type RecoverySay,
  recordRecoverySay,
} from "#db/queries/desk/portal/recovery/says.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { listPlansOf, listPlansUnder } from "#db/queries/site/recovery.ts"
import { demoModerator } from "./moderation.ts"
import { PROVIDER_SIGN_INS } from "./sign-ins.ts"

/** Days before today on which the demonstration's plans were written. */
const WRITTEN_AGO = 75

/** Opens the plans that the releases ask for, and fills one for each representative that has one. May be called again. */
export async function prepareRecovery(today: Day): Promise<void> {
  await keepPlans(today)
  for (const { provider, address } of PROVIDER_SIGN_INS) {
    const person = (await findStaffByAddress(address, "provider"))?.id ?? ""
    const plan = (await listPlansOf(provider)).find(({ closedOn, endedOn }) => closedOn === null && endedOn === null)
    if (plan && plan.actions.length === 0) await fill({ plan: plan.id, provider, person, today })
    for (const under of await listPlansUnder(provider)) {
      if (under.steps.length > 0) continue
      const step = { kind: "prime-step", words: DEMO_PRIME_STEP } as const
      await say({ ...step, plan: under.id, provider, person, saidOn: addDays(today, -30) })
    }
  }
}

type At = Readonly<{ plan: string; provider: string; person: string; today: Day }>

async function fill(at: At): Promise<void> {
  for (const action of DEMO_ACTIONS) await play(at, action)
  const { plan, provider, person, today } = at
  const { dueIn, ...waiting } = DEMO_WAITING_ACTION
  await recordRecoverySay({
    ...{ ...waiting, kind: "action", plan, provider, person, saidOn: addDays(today, -2) },
    due: addDays(today, dueIn),
  })
}

async function play({ plan, provider, person, today }: At, action: DemoAction): Promise<void> {
  const { dueIn, report, newDay, ...rest } = action
  const by = { plan, provider, person }
  const due = addDays(today, dueIn)
  await say({ ...rest, ...by, kind: "action", due, saidOn: addDays(today, -WRITTEN_AGO) })
  const own = (await listPlansOf(provider)).flatMap(({ actions }) => actions).find(({ what }) => what === action.words)
  if (!own) throw new Error("An action that was let through is there")
  if (report !== null) {
    const { state: actionState, words, ago } = report
    await say({ ...by, kind: "progress", action: own.id, actionState, words, saidOn: addDays(today, -ago) })
  }
  if (newDay !== null) {
    const moved = { due: addDays(today, newDay.dueIn), words: newDay.words, saidOn: addDays(today, -5) }
    await say({ ...by, ...moved, kind: "new-day", action: own.id })
  }
}

/** Says something and lets it through on the same day. */
async function say(said: RecoverySay): Promise<void> {
  await recordRecoverySay(said)
  const waiting = (await listWaitingSays()).find(({ words, plan }) => words === said.words && plan === said.plan)
  if (waiting) await letRecoverySayThrough(waiting.id, { staff: await demoModerator(), day: said.saidOn })
}
