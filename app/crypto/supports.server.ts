import { createHmac } from "node:crypto"

/**
 * What stands for an account among the supports of one suggestion or idea. Each of them has another for it, so that no
 * two rows show that they are one person's.
 */
export function supportHash(
  { subject, accountId }: Readonly<{ subject: string; accountId: string }>,
  supportKey: Buffer,
): Buffer {
  return createHmac("sha256", supportKey)
    .update("threestar support 1\0")
    .update(subject)
    .update("\0")
    .update(accountId)
    .digest()
}
