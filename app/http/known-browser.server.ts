import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { isKnownBrowser, knownBrowserMark } from "#app/crypto/staff-codes.server.ts"
import { cookieNamed } from "./cookie.server.ts"

/** Sent to the pages of one house alone, so that no participant's page ever sees it. It opens nothing. */
const COOKIE = "__Secure-threestar-known"

const A_YEAR_S = 365 * 86_400

/** The cookie by which this browser is known again as one in which this person has signed in. */
export function rememberBrowser(staff: string, home: "/office" | "/portal"): string {
  const mark = knownBrowserMark(staff, siteSecrets().code)
  return `${COOKIE}=${mark}; Path=${home}; HttpOnly; Secure; SameSite=Lax; Max-Age=${A_YEAR_S}`
}

/** What names this browser if this person has signed in with it before; null for any other browser. */
export function knownBrowserOf(request: Request, staff: string): string | null {
  const mark = cookieNamed(request, COOKIE)
  return mark !== null && isKnownBrowser(mark, staff, siteSecrets().code) ? mark : null
}
