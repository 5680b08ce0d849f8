import { z } from "zod"
import { MODULUS_BYTES, SECRET_BYTES } from "#app/domain/ballot-encoding.ts"

/** Bytes as base64url, in any number that `fits`. */
function bytes(fits: (length: number) => boolean) {
  return z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .transform((text) => Buffer.from(text, "base64url"))
    .refine(({ length }) => fits(length))
}

/** What a browser sends to have the ballots of an area signed. */
export const bookForm = z.object({
  area: z.string().max(80),
  year: z.coerce.number().int(),
  "book[]": z
    .array(z.string().regex(/^\d{4}(-Q[1-4])?$/))
    .min(1)
    .max(5),
  /** All blinded messages, one after another. */
  blinded: bytes((length) => length > 0 && length % MODULUS_BYTES === 0),
})

/** What a browser sends of a ballot when it spends it. */
export const ballotForm = z.object({
  year: z.coerce.number().int(),
  secret: bytes((length) => length === SECRET_BYTES),
  signature: bytes((length) => length === MODULUS_BYTES),
})
