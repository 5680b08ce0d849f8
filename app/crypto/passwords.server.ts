import argon2 from "argon2"

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const COST = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Any password's hash, made once: comparing with it takes as long as comparing with a real one. */
const nobody = argon2.hash("nobody has this password", COST)

export function hashPassword(password: string): Promise<string> {
  return argon2.hash(password.normalize("NFKC"), COST)
}

/** Whether the password fits; where there is no account it takes the same time and says no. */
export async function passwordFits(password: string, hash: string | null): Promise<boolean> {
  const fits = await argon2.verify(hash ?? (await nobody), password.normalize("NFKC"))
  return hash !== null && fits
}
