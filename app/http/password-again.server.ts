import { passwordFits } from "#app/crypto/passwords.server.ts"
import { limitPasswords } from "./rate-limits.server.ts"
import type { Participant } from "./session.server.ts"

export type PasswordAgain = { ok: true } | { ok: false; minutes: number | null }

/**
 * Whether whoever is signed in knows the password, too: asked before what cannot be taken back. A right one gives no try
 * back by itself; call giveBackPasswordTry once everything else is right as well.
 * @returns with a refusal the minutes until the next try, or null after a wrong password
 */
export async function askPasswordAgain(participant: Participant, typed: string): Promise<PasswordAgain> {
  const minutes = await limitPasswords(participant.lookup)
  if (minutes !== null) return { ok: false, minutes }
  return (await passwordFits(typed, participant.passwordHash)) ? { ok: true } : { ok: false, minutes: null }
}
