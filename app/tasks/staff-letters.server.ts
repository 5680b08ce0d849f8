import type { Day } from "#app/domain/calendar.ts"
import { dutiesForLetter } from "#app/domain/office/duty.ts"
import { listDuties } from "#db/queries/desk/duties.ts"
import { giveLetterBack, listLetterReaders, takeLetterOfDay } from "#db/queries/desk/staff-letters.ts"
import { listPausesNow } from "#db/queries/desk/switches.ts"
import { letterSite, postLetter } from "#emails/send.server.ts"
import { staffDuties } from "#emails/staff-duties.tsx"

export type LettersReport = Readonly<{ sent: number; failed: number; paused: boolean }>

/**
 * Writes to everybody of the office for whom something has waited too long, at most one letter a day each, and to nobody
 * while letters are paused.
 */
export async function sendStaffLetters(moment: { today: Day; releaseDay: number }): Promise<LettersReport> {
  const { today } = moment
  if ((await listPausesNow()).some(({ name }) => name === "letters")) return { sent: 0, failed: 0, paused: true }
  const duties = await listDuties(moment)
  let [sent, failed] = [0, 0]
  for (const { id, address, roles } of await listLetterReaders(today)) {
    const late = dutiesForLetter(roles, duties, today)
    // Before it leaves: two runs at once send one letter.
    if (late.length === 0 || !(await takeLetterOfDay(id, today))) continue
    if ((await postLetter(address, staffDuties(letterSite(), late))).ok) {
      sent += 1
      continue
    }
    await giveLetterBack(id, today)
    failed += 1
  }
  return { sent, failed, paused: false }
}
