import { IncomingMessage, ServerResponse } from "node:http"
import { Socket } from "node:net"
import helmet from "helmet"

/**
 * One set of headers for every answer. Nothing is loaded from elsewhere, no script runs, no other site may frame us.
 * `same-origin` and not `no-referrer`: with the latter browsers send a null Origin on forms, which looks foreign.
 */
export function secure(options: { https: boolean }) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
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
