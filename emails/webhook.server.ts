import { Resend } from "resend"

/** A message as it came: the body's exact text is what was signed. */
export type SignedMessage = Readonly<{ body: string; id: string; timestamp: string; signature: string }>

/**
 * What a message of Resend's webhook says; undefined where it was not signed with our secret, or more than five minutes
 * ago: then it may be somebody else's, or an old one sent again.
 */
export function readSigned({ body, id, timestamp, signature }: SignedMessage, secret: string): unknown {
  try {
    const headers = { id, timestamp, signature }
    return new Resend("none").webhooks.verify({ payload: body, headers, webhookSecret: secret })
  } catch {
    // What the library says of it repeats nothing that anybody needs.
    return undefined
  }
}
