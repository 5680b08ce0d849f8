import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { optionsToUse, readUse } from "#app/crypto/passkeys.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { passkeyForm } from "#app/forms/office/staff.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { entranceTo } from "#app/http/entered.server.ts"
import { rememberBrowser } from "#app/http/known-browser.server.ts"
import { passkeySite } from "#app/http/passkey-site.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { safeNext } from "#app/http/session.server.ts"
import { beginStaffSession, findLateForm } from "#app/http/staff-session.server.ts"
import { findPasskey, recordPasskeyUse } from "#db/queries/desk/second-factors.ts"

/** Nothing to see: the sign-in page sends its script here. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`${entranceTo(request).home}/sign-in`, 303)
}

/** `step=options` answers what the browser asks the device; with the device's answer, somebody is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "office")
  const sent = await request.formData()
  const now = new Date()
  const { home, kind } = entranceTo(request)
  const [site, key] = [passkeySite(request), siteSecrets().code]
  if (sent.get("step") === "options") return Response.json(await optionsToUse(site, { key, now }))
  const next = safeNext(sent.get("next"), home)
  const back = `${home}/sign-in?next=${encodeURIComponent(next)}`
  const form = parseForm(passkeyForm, sent)
  const response = form.ok ? form.value.credential : null
  const stored = response && (await findPasskey(response.id, kind))
  const counter = response && stored && (await readUse(response, stored, { site, key, now }))
  if (!stored || counter === null) return redirect(`${back}&passkey=no`, 303)

  await recordPasskeyUse(stored.id, counter)
  const headers = await beginStaffSession(request, { staff: stored.staff, stage: "whole", now })
  headers.append("Set-Cookie", rememberBrowser(stored.staff, home))
  return redirect((await findLateForm(request)) ? `${home}/kept` : next, { status: 303, headers })
}
