import type { Day } from "#app/domain/calendar.ts"
import { answeredInTime, isOverdue } from "#app/domain/complaints/clocks.ts"
import { countedAs } from "#app/domain/complaints/public/counted.ts"
import { planComplaintFigures } from "#app/domain/complaints/public/plan-figures.ts"
import {
  findLastComplaintFigures,
  findReleaseToCount,
  listStartsOf,
  listToCount,
  recordComplaintFigures,
} from "#db/queries/desk/complaints/figures.ts"

export type PublishedFigures = Readonly<{ release: number; figures: number }>

/**
 * Publishes what may be shown of complaints with the newest release. Called after every release; a second call for the
 * same release does nothing. @returns null where there is no release without figures of complaints
 */
export async function publishComplaintFigures(): Promise<PublishedFigures | null> {
  const release = await findReleaseToCount()
  const last = await findLastComplaintFigures()
  if (!release || last.release >= release.number) return null
  const complaints = (await listToCount()).flatMap((row) => {
    const counted = countedAs({ ...row, inTime: inTime(row, release.releasedOn) })
    return counted === null ? [] : [counted]
  })
  const figures = planComplaintFigures({ complaints, before: last.figures, releasedOn: release.releasedOn })
  const years = [...new Set(figures.map(({ year }) => year))]
  await recordComplaintFigures(release.number, figures, await listStartsOf(years))
  return { release: release.number, figures: figures.length }
}

type Row = Awaited<ReturnType<typeof listToCount>>[number]

/** An answer that is not there, past its day, is one that did not come in time. */
function inTime(row: Row, today: Day): boolean | null {
  return answeredInTime(row) ?? (isOverdue(row, today) === "answer" ? false : null)
}
