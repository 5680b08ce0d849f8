import type { Day } from "../calendar.ts"
import type { Narrative, Passing, Writer } from "./complaint.ts"
import type { ComplaintEvent } from "./event.ts"
import type { ComplaintKind } from "./kind.ts"
import type { LetterKind } from "./letter.ts"
import type { ExaminerDoor } from "./official-route.ts"
import type { ShownToProvider } from "./shown.ts"
import type { ComplaintState, Mover } from "./state.ts"

/** A complaint as its complainant sees it. */
export type OwnView = Readonly<{
  reference: string
  name: string
  nowCalled: string | null
  state: ComplaintState
  version: number
  kinds: readonly ComplaintKind[]
  passing: Passing
  narrative: Narrative
  /** What the provider was shown, or is to be shown; null: nothing. */
  shown: ShownToProvider | null
  declined: string | null
  moves: readonly ComplaintState[]
  messages: readonly Readonly<{ number: number; writer: Writer; writtenOn: Day; text: string; isFinal: boolean }>[]
  events: readonly Readonly<{ event: ComplaintEvent; by: Mover; happenedOn: Day }>[]
  filedOn: Day
  sentOn: Day | null
  answeredOn: Day | null
  ownNameOn: Day | null
  finalResponseOn: Day | null
  ours: Readonly<{
    acknowledgeBy: Day | null
    answerBy: Day | null
    overdue: "acknowledgement" | "answer" | null
    inTime: boolean | null
  }>
  examiner: ExaminerDoor
  ombudsmanBy: Day | null
  letters: readonly LetterKind[]
  lookOn: Day | null
  asksWhetherHeld: boolean
  erasedOn: Day
  goesSoon: boolean
}>
