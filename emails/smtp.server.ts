import { createTransport } from "nodemailer"
import type { Env } from "#app/env.server.ts"
import { type Carried, PATIENCE_MS } from "./carrier.server.ts"
import type { KeptLetter } from "./outbox.server.ts"

type Settings = Pick<Env, "MAIL_FROM">

/** What became of one letter; "perhaps": the line broke before the server could say. */
type Fate = "taken" | "refused" | "not now" | "perhaps"

/**
 * Letters one after the other. A mail server forgets what it was handed before, so a list is never begun again: once one
 * of it has left, those that the server does not take count as refused.
 */
export async function carryBySmtp(letters: readonly KeptLetter[], url: string, settings: Settings): Promise<Carried> {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const fates: Fate[] = []
  try {
    for (const letter of letters) {
      const fate = await fateOf(transport, { from: settings.MAIL_FROM, ...letter })
      if (fates.length === 0 && (fate === "not now" || fate === "perhaps")) {
        return { state: "later", afterSeconds: null, mayHaveLeft: fate === "perhaps" }
      }
      fates.push(fate)
    }
  } finally {
    transport.close()
  }
  const refused = [...fates.keys()].filter((place) => fates[place] !== "taken")
  if (refused.length === letters.length) return { state: "refused" }
  return { state: "taken", ids: letters.map(() => null), refused }
}

async function fateOf(
  transport: ReturnType<typeof createTransport>,
  letter: KeptLetter & { from: string },
): Promise<Fate> {
  try {
    const sent = await transport.sendMail(letter)
    return sent.accepted.length === 1 ? "taken" : "refused"
  } catch (error) {
    return fateOfError(error)
  }
}

/**
 * A server's own word (RFC 5321, 4.2.1): 5 for never, 4 for not now. Without one it is sure only before the line stood or
 * we had signed in that no letter left.
 */
function fateOfError(error: unknown): Fate {
  if (!(error instanceof Error)) return "perhaps"
  const field = (name: string): unknown => Reflect.get(error, name)
  const word = field("responseCode")
  if (typeof word === "number" && field("code") !== "EAUTH") return word >= 500 ? "refused" : "not now"
  const isBefore = ["EAUTH", "EDNS"].includes(String(field("code"))) || field("syscall") === "connect"
  return isBefore || EARLY_TIMEOUTS.has(String(field("timeoutType"))) ? "not now" : "perhaps"
}

/** As nodemailer names the stages before a letter. */
const EARLY_TIMEOUTS = new Set(["CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT"])
