import type { ComplaintScreen } from "#app/domain/complaints/form-screens.ts"
import type { ShownToProvider } from "#app/domain/complaints/shown.ts"
import type { Pause } from "#app/domain/switch.ts"
import type { Problems } from "../error-summary.tsx"
import type { Typed } from "../participant/carried-fields.tsx"
import type { Choice } from "../select-field.tsx"

/** All that a screen of the form knows. */
export type ScreenProps = Readonly<{
  screen: ComplaintScreen
  typed: Typed
  problems: Problems | undefined
  /** Why the form was not taken, where the office has paused complaints. */
  pause: Pause | null | undefined
  /** Whom it is about, as on their letters. */
  about: string
  unit: string
  area: string
  months: readonly Choice[]
  /** What the provider would see of it all, by each choice; null for nothing. */
  previews: Readonly<Record<"whole" | "kind-only", ShownToProvider>>
}>
