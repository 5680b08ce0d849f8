const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text of an address or a form can be the name of a row; anything else names none, and is not looked up. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}
