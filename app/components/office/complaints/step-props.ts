import type { ComplaintState } from "#app/domain/complaints/state.ts"
import type { Problems } from "../../error-summary.tsx"

/** What every form of a case needs: the version it shows, and what came back of it. */
export type StepProps = Readonly<{
  version: number
  state: ComplaintState
  typed: Readonly<Record<string, string>>
  problems: Problems | undefined
}>
