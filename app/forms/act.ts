import { z } from "zod"
import { ACTS_TO_SAY } from "#app/domain/campaign/act.ts"

/** "I did this." */
export const actForm = z.object({ act: z.enum(ACTS_TO_SAY, { error: "Press the button beside what you did" }) })
