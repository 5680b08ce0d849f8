/** Names of items are UUIDs; anything else in an address is no item, and is not looked up. */
const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function isItemName(text: string): boolean {
  return NAME.test(text)
}
