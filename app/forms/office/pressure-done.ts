import { z } from "zod"

/** Which report, and whether it is dealt with. */
export const pressureDoneForm = z.object({
  id: z.uuid(),
  done: z.enum(["yes", "no"]).transform((typed) => typed === "yes"),
})
