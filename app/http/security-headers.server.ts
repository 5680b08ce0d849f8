import { IncomingMessage, ServerResponse } from "node:http"
import { Socket } from "node:net"
import helmet from "helmet"

/** Nothing is loaded from elsewhere and no script runs: what every answer says, unless its page needs one of ours. */
const NO_SCRIPT = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/**
 * The same with our own scripts, files of this site and nothing inline: for the pages of participants, on which the
 * browser makes and keeps ballots.
 */
export const POLICY_WITH_SCRIPT = policyText({
  ...NO_SCRIPT,
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
})

/** Of a letter that is shown as a page: letters carry their styles with them, as mail programs want it. Nothing else runs. */
export const POLICY_OF_A_LETTER = policyText({
  ...NO_SCRIPT,
  styleSrc: ["'unsafe-inline'"],
  formAction: ["'none'"],
})

/** Addresses that other sites may load from: badges, embeds and the API; nothing else. */
const OPEN_TO_OTHERS = /^\/(api|badges|embed)\//

/** The cards that other sites may show in a frame of theirs. They have no form, no script and no cookie. */
const FRAMED_BY_OTHERS = /^\/embed\/(campaign|provider\/[^/?]+)(\?|$)/

/** Headers by which a browser lets other sites use an answer; none for all that is not meant for them. */
export function headersForOthers(path: string): Record<string, string> {
  if (!OPEN_TO_OTHERS.test(path)) return {}
  return {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    ...(FRAMED_BY_OTHERS.test(path) ? { "Content-Security-Policy": POLICY_OF_THE_CARD } : {}),
  }
}

const POLICY_OF_THE_CARD = policyText({ ...NO_SCRIPT, formAction: ["'none'"], frameAncestors: ["*"] })

/** Headers that an answer for others must not have: an old one, which knows only "never" and "on this site". */
export function headersAgainstOthers(path: string): readonly string[] {
  return FRAMED_BY_OTHERS.test(path) ? ["X-Frame-Options"] : []
}

function policyText(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...sources].join(" "))
    .join(";")
}

/**
 * One set of headers for every answer: no other site may frame us or load what is not meant for it.
 * `same-origin` and not `no-referrer`: with the latter browsers send a null Origin on forms, which looks foreign.
 */
export function secure(options: { https: boolean }) {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: NO_SCRIPT },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: options.https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginResourcePolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  })
}

/** The same headers as plain pairs, for answers that are prepared once and sent many times. */
export function securityHeaders(options: { https: boolean }): Record<string, string> {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  secure(options)(request, response, () => {})
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]))
}
