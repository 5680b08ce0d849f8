import type { Day } from "#app/domain/calendar.ts"
import type { ErrandAsked, ErrandRefusal, ErrandResult } from "#app/domain/office/errand.ts"
import { recordFinding, type TakenErrand, takeErrand } from "#db/queries/tally/errands.ts"
import { countAgain, leaveOut, tensIn } from "../leave-out.server.ts"
import { makeRelease } from "../make-release.server.ts"
import { findInfluences } from "./find-influences.server.ts"
import { previewRelease } from "./preview-release.server.ts"
import { previewStandard } from "./preview-standard.server.ts"

/**
 * Does what the office asked of the sealed room, once, and answers it. Whatever changes something is answered in the
 * transaction that changes it; the rest answers when it knows.
 * @returns "gone" if another process took the errand, or there is none
 */
export async function runErrand(id: string, today: Day): Promise<"answered" | "gone"> {
  const errand = await takeErrand(id)
  if (!errand) return "gone"
  const finding = await findingOf(errand, errand.asked, today)
  if (finding) await recordFinding(errand, finding)
  return "answered"
}

/** What is still to be answered; null where the deed has answered itself. */
async function findingOf(errand: TakenErrand, asked: ErrandAsked, today: Day): Promise<ErrandResult | null> {
  switch (asked.kind) {
    case "preview-release":
      return (await previewRelease(today)) ?? refused("busy")
    case "batch-influence":
      return (await findInfluences()) ?? refused("busy")
    case "preview-class":
      return { kind: asked.kind, tens: await tensIn(asked.ratingClass) }
    case "preview-standard":
      return previewStandard(asked.proposal)
    case "run-release": {
      const made = await makeRelease(today, errand)
      return made.ok ? null : refused(made.reason, made.last)
    }
    case "leave-out":
    case "count-again": {
      const turn = asked.kind === "leave-out" ? leaveOut : countAgain
      const turned = await turn(asked.ratingClass, { reason: asked.reason, today, errand })
      return turned.ok ? null : refused(turned.reason)
    }
  }
}

function refused(reason: ErrandRefusal, on: Day | null = null): ErrandResult {
  return { kind: "refused", reason, on }
}
