import type { Day } from "#app/domain/calendar.ts"
import type { ResultOf } from "#app/domain/office/errand.ts"
import { previewOf } from "#app/domain/release/preview.ts"
import { tallyAlone } from "#db/queries/tally/inbox.ts"
import { listShownFigures } from "#db/queries/tally/last-count.ts"
import { planAlone } from "../make-release.server.ts"

/** What a release of today would do to each figure, in states and tens; null while a tally or a release runs. */
export async function previewRelease(today: Day): Promise<ResultOf<"preview-release"> | null> {
  return tallyAlone(async () => {
    const { plan } = await planAlone(today)
    const { number } = plan.release
    return { kind: "preview-release", number, figures: previewOf(plan, await listShownFigures(number - 1)) }
  })
}
