import { rolesAmong } from "#app/domain/office/invitation.ts"
import type { StaffRole } from "#app/domain/office/role.ts"
import type { PortalRole } from "#app/domain/portal/role.ts"

/** Somebody whose account is ready, for trying the site out. The addresses lead nowhere (RFC 2606). */
export type SignIn = Readonly<{ role: string; address: string; password: string; where: string }>

/** Somebody of the office of the demonstration: one for each role. */
export type OfficeSignIn = SignIn & Readonly<{ name: string; roles: readonly StaffRole[] }>

/** Somebody who speaks for a provider of the demonstration. */
export type ProviderSignIn = SignIn & Readonly<{ name: string; provider: string; as: PortalRole }>

const PASSWORD = "maple window thursday"
const IN_THE_OFFICE = { password: PASSWORD, where: "/office" } as const

export const OFFICE_SIGN_INS: readonly OfficeSignIn[] = [
  { role: "Moderator", name: "Mina Moderator", address: "mina@office.example.org", roles: ["moderator"] },
  { role: "Caseworker", name: "Cal Caseworker", address: "cal@office.example.org", roles: ["caseworker"] },
  { role: "Campaigner", name: "Cam Campaigner", address: "cam@office.example.org", roles: ["campaigner"] },
  { role: "Evaluator", name: "Eve Evaluator", address: "eve@office.example.org", roles: ["evaluator"] },
  { role: "Administrator", name: "Ada Administrator", address: "ada@office.example.org", roles: ["administrator"] },
].map((one) => ({ ...one, ...IN_THE_OFFICE, roles: rolesAmong(one.roles) }))

const AT_THE_PORTAL = { password: PASSWORD, where: "/portal", as: "owner" } as const

/** A prime contractor, one that took another over, and a subcontractor. */
export const PROVIDER_SIGN_INS: readonly ProviderSignIn[] = [
  {
    ...{
      role: "Provider (Orchard Row, a prime contractor)",
      name: "Orla Orchard",
      address: "orla@orchard-row.example",
    },
    ...{ provider: "orchard-row", ...AT_THE_PORTAL },
  },
  {
    ...{ role: "Provider (Fenwick Futures, which took another over)", name: "Finn Fenwick" },
    ...{ address: "finn@fenwick-futures.example", provider: "fenwick-futures", ...AT_THE_PORTAL },
  },
  {
    ...{ role: "Provider (Castle Job Centre Ltd, a subcontractor)", name: "Cass Castle" },
    ...{ address: "cass@castle-job-centre.example", provider: "castle-job-centre", ...AT_THE_PORTAL },
  },
]

/** Every role that can sign in has one; each is made in sign-in-accounts.ts. */
export const SIGN_INS: readonly SignIn[] = [
  { role: "Participant", address: "jo@example.org", password: PASSWORD, where: "/sign-in" },
]

/** What the terminal shows once the demonstration is up. */
export function signInsInWords(origin: string): string[] {
  return [
    ...[...SIGN_INS, ...OFFICE_SIGN_INS, ...PROVIDER_SIGN_INS].map(
      ({ role, address, password, where }) => `${role}: ${address}, password "${password}" at ${origin}${where}`,
    ),
    "The office and the portal ask for a code, too: in the demonstration their page shows it.",
  ]
}
