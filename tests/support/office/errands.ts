import type { ErrandAsked } from "#app/domain/office/errand.ts"
import { runErrand } from "#app/tasks/errands/run-errand.server.ts"
import { type AskedErrand, findErrand, insertErrand, listWaitingErrands } from "#db/queries/desk/errands.ts"

/** Does all that waits, as the process would that the site starts for each. */
export async function runWaitingErrands(today: string): Promise<void> {
  for (const id of await listWaitingErrands()) await runErrand(id, today)
}

/** Asks for something and has it done; the errand as the office sees it afterwards. */
export async function askedAndDone(asked: ErrandAsked, staff: string, today: string): Promise<AskedErrand> {
  const id = await insertErrand({ asked, staff, now: new Date() })
  if (id === null) throw new Error("It is asked for already")
  await runErrand(id, today)
  const errand = await findErrand(id)
  if (!errand) throw new Error("The errand is gone")
  return errand
}
