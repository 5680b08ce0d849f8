/** Signs of the end of a link in a letter to a supporter: 32 bytes in base64url. */
export const LINK_LENGTH = 43

/** What the end of an address looks like: a whole link, one that a mail program cut off, or no link at all. */
export function linkShape(token: string): "whole" | "cut" | "strange" {
  if (!/^[A-Za-z0-9_-]+$/.test(token) || token.length > LINK_LENGTH) return "strange"
  return token.length === LINK_LENGTH ? "whole" : "cut"
}
