import { ukDayOf } from "../working-time/uk-time.ts"
import { type KeepReason, keepProblem } from "./keep-decision.ts"
import { isNoticeClosed, type LegalNotice, mayNoticeBecome, type NoticeState } from "./legal-notice.ts"
import { missingItems } from "./notice-checklist.ts"

/** One thing that the office does about a notice. */
export type NoticeStep =
  | Readonly<{ step: "acknowledge" }>
  | Readonly<{ step: "ask" }>
  | Readonly<{ step: "tick"; given: readonly string[]; cameAt: Date }>
  | Readonly<{ step: "take-down"; statement: string; reason: string }>
  | Readonly<{ step: "keep"; keepReasons: readonly KeepReason[]; reason: string }>
  | Readonly<{ step: "answer" }>
  | Readonly<{ step: "withdraw"; reason: string }>
  | Readonly<{ step: "lapse"; reason: string }>

/** What a step changes. Whatever is not named stays as it was. */
export type NoticeChange = Readonly<
  Partial<
    Pick<LegalNotice, "state" | "given" | "completeAt" | "acknowledged" | "keepReasons" | "statement" | "closedOn">
  >
>

export type NoticeStepOutcome =
  | Readonly<{ ok: true; change: NoticeChange; reason: string | null }>
  | Readonly<{ ok: false; reason: "not-now" | "came-too-early" | "no-reason-ticked" | "no-words" | "no-statement" }>

/** What a step does to a notice, or why it cannot be done now. `now` dates what is closed. */
export function takeNoticeStep(notice: LegalNotice, step: NoticeStep, now: Date): NoticeStepOutcome {
  if (!stepsFor(notice).includes(step.step)) return { ok: false, reason: "not-now" }
  switch (step.step) {
    case "acknowledge":
      return { ok: true, change: { acknowledged: true }, reason: null }
    case "ask":
      return become(notice, { state: "asked", now })
    case "tick":
      return tick(notice, step)
    case "take-down":
      if (step.statement.trim() === "") return { ok: false, reason: "no-statement" }
      return become(notice, { state: "taken-down", now, reason: step.reason, with: { statement: step.statement } })
    case "keep":
      return keep(notice, step, now)
    case "answer":
      return become(notice, { state: notice.state === "kept" ? "closed-kept" : "closed-taken-down", now })
    case "withdraw":
      return become(notice, { state: "withdrawn", now, reason: step.reason })
    case "lapse":
      return become(notice, { state: "lapsed", now, reason: step.reason })
  }
}

/** What may be done about a notice as it stands, in the order of its page. */
export function stepsFor(notice: Pick<LegalNotice, "state" | "acknowledged">): NoticeStep["step"][] {
  const open = !isNoticeClosed(notice.state)
  const steps: [NoticeStep["step"], boolean][] = [
    ["acknowledge", open && !notice.acknowledged],
    ["tick", mayNoticeBecome(notice.state, "complete")],
    ["ask", mayNoticeBecome(notice.state, "asked")],
    ["take-down", mayNoticeBecome(notice.state, "taken-down")],
    ["keep", mayNoticeBecome(notice.state, "kept")],
    ["answer", notice.state === "taken-down" || notice.state === "kept"],
    ["lapse", mayNoticeBecome(notice.state, "lapsed")],
    ["withdraw", mayNoticeBecome(notice.state, "withdrawn")],
  ]
  return steps.filter(([, may]) => may).map(([step]) => step)
}

function become(
  notice: LegalNotice,
  to: { state: NoticeState; now: Date; reason?: string; with?: NoticeChange },
): NoticeStepOutcome {
  if (!mayNoticeBecome(notice.state, to.state)) return { ok: false, reason: "not-now" }
  const closedOn = isNoticeClosed(to.state) ? ukDayOf(to.now) : null
  return { ok: true, change: { state: to.state, closedOn, ...to.with }, reason: to.reason || null }
}

/** The clock of a complete notice begins when its last part came; for one that was whole from the start, that is its receipt. */
function tick(notice: LegalNotice, step: Extract<NoticeStep, { step: "tick" }>): NoticeStepOutcome {
  if (missingItems(notice.ground, step.given).length > 0)
    return { ok: true, change: { given: step.given }, reason: null }
  if (step.cameAt < notice.receivedAt) return { ok: false, reason: "came-too-early" }
  const change = { state: "complete", given: step.given, completeAt: step.cameAt, closedOn: null } as const
  return { ok: true, change, reason: null }
}

function keep(notice: LegalNotice, step: Extract<NoticeStep, { step: "keep" }>, now: Date): NoticeStepOutcome {
  const problem = keepProblem(step.keepReasons, step.reason)
  if (problem !== null) return { ok: false, reason: problem }
  return become(notice, { state: "kept", now, reason: step.reason, with: { keepReasons: step.keepReasons } })
}
