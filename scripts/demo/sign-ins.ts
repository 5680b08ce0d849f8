import { rolesAmong } from "#app/domain/office/invitation.ts"
import type { StaffRole } from "#app/domain/office/role.ts"

/** Somebody whose account is ready, for trying the site out. The addresses lead nowhere (RFC 2606). */
export type SignIn = Readonly<{ role: string; address: string; password: string; where: string }>

/** Somebody of the office of the demonstration: one for each role. */
export type OfficeSignIn = SignIn & Readonly<{ name: string; roles: readonly StaffRole[] }>

const PASSWORD = "maple window thursday"
const IN_THE_OFFICE = { password: PASSWORD, where: "/office" } as const

export const OFFICE_SIGN_INS: readonly OfficeSignIn[] = [
  { role: "Moderator", name: "Mina Moderator", address: "mina@office.example.org", roles: ["moderator"] },
  { role: "Caseworker", name: "Cal Caseworker", address: "cal@office.example.org", roles: ["caseworker"] },
  { role: "Campaigner", name: "Cam Campaigner", address: "cam@office.example.org", roles: ["campaigner"] },
  { role: "Evaluator", name: "Eve Evaluator", address: "eve@office.example.org", roles: ["evaluator"] },
  { role: "Administrator", name: "Ada Administrator", address: "ada@office.example.org", roles: ["administrator"] },
].map((one) => ({ ...one, ...IN_THE_OFFICE, roles: rolesAmong(one.roles) }))

/** Every role that can sign in has one; each is made in sign-in-accounts.ts. */
export const SIGN_INS: readonly SignIn[] = [
  { role: "Participant", address: "jo@example.org", password: PASSWORD, where: "/sign-in" },
]

/** What the terminal shows once the demonstration is up. */
export function signInsInWords(origin: string): string[] {
  return [
    ...[...SIGN_INS, ...OFFICE_SIGN_INS].map(
      ({ role, address, password, where }) => `${role}: ${address}, password "${password}" at ${origin}${where}`,
    ),
    "The office asks for a code, too: in the demonstration its page shows it.",
  ]
}
