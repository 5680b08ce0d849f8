/** Sessions of the office have a cookie of their own: somebody of the office may be a participant, too. */
export const STAFF_COOKIE = "__Host-threestar-office"

/** The value of a request's cookie; null where it carries none of this name, or an empty one. */
export function cookieNamed(request: Request, wanted: string): string | null {
  for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
    const [name, value] = part.trim().split("=", 2)
    if (name === wanted && value) return value
  }
  return null
}
