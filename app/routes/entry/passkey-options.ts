import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { optionsToAdd } from "#app/crypto/passkeys.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { entranceTo } from "#app/http/entered.server.ts"
import { passkeySite } from "#app/http/passkey-site.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { findSessionAt } from "#app/http/staff-session.server.ts"
import { listPasskeys } from "#db/queries/desk/second-factors.ts"
import { findStaffMember } from "#db/queries/desk/staff.ts"

/** Nothing to see: pages that make passkeys send their script here. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`${entranceTo(request).home}/sign-in`, 303)
}

/** What a browser asks the device for a new key, for whoever is signed in or setting up their second factor. */
export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "office")
  const now = new Date()
  const session = (await findSessionAt(request, "whole", now)) ?? (await findSessionAt(request, "set-up", now))
  const member = session && (await findStaffMember(session.staff))
  if (!member) throw redirect(`${entranceTo(request).home}/sign-in`, 303)
  const person = { ...member, address: member.address ?? member.name, known: await listPasskeys(member.id) }
  return Response.json(await optionsToAdd(person, passkeySite(request), { key: siteSecrets().code, now }))
}
