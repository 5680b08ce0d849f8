/** Somebody whose account is ready, for trying the site out. The addresses lead nowhere (RFC 2606). */
export type SignIn = Readonly<{ role: string; address: string; password: string; where: string }>

/** Every role that can sign in has one; each is made in sign-in-accounts.ts. */
export const SIGN_INS: readonly SignIn[] = [
  { role: "Participant", address: "jo@example.org", password: "maple window thursday", where: "/sign-in" },
]

/** What the terminal shows once the demonstration is up. */
export function signInsInWords(origin: string): string[] {
  return SIGN_INS.map(
    ({ role, address, password, where }) => `${role}: ${address}, password "${password}" at ${origin}${where}`,
  )
}
