import { type PasskeySite, type RegistrationAnswer, readAdded } from "#app/crypto/passkeys.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { env } from "#app/env.server.ts"
import { insertPasskey } from "#db/queries/desk/second-factors.ts"
import { today } from "./today.server.ts"

/** This site as the visitor's device knows it: on one's own machine by whichever of its names it was asked. */
export function passkeySite(request: Request): PasskeySite {
  return { name: `Threestar, ${env().ORGANISATION_NAME}`, origin: new URL(request.url).origin }
}

/** Adds the passkey that a device has made for somebody; false if its answer is not right, or known already. */
export async function addPasskey(
  request: Request,
  staff: string,
  { credential, name }: { credential: RegistrationAnswer; name: string },
): Promise<boolean> {
  const now = new Date()
  const asked = { person: staff, site: passkeySite(request), key: siteSecrets().code, now }
  const added = await readAdded(credential, asked)
  if (added === null) return false
  return insertPasskey({ ...added, staff, name, addedOn: today(now) })
}
