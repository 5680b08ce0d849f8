/** What the office can do to the register, each as `noun.verb`. */
export const REGISTER_DEEDS = [
  "provider.add",
  "provider.edit",
  "provider.rename",
  "provider.take-over",
  "provider.merge",
  "provider.end",
  "provider.list",
  "contract.add",
  "contract.edit",
  "contract.remove",
  "link.add",
  "link.edit",
  "link.remove",
  "domain.add",
  "domain.edit",
  "domain.remove",
  "register.import",
  "register.revert",
] as const
export type RegisterDeed = (typeof REGISTER_DEEDS)[number]

/** What pages say was done. */
export const DEED_WORDS: Readonly<Record<RegisterDeed, string>> = {
  "provider.add": "Added the provider",
  "provider.edit": "Changed facts about the provider",
  "provider.rename": "Renamed the provider",
  "provider.take-over": "Recorded a take-over",
  "provider.merge": "Merged a duplicate",
  "provider.end": "Ended the provider",
  "provider.list": "Listed the provider again",
  "contract.add": "Added a contract",
  "contract.edit": "Changed a contract",
  "contract.remove": "Took out a contract",
  "link.add": "Added a supply link",
  "link.edit": "Changed a supply link",
  "link.remove": "Took out a supply link",
  "domain.add": "Added a web domain",
  "domain.edit": "Changed a web domain",
  "domain.remove": "Took out a web domain",
  "register.import": "Brought in a file",
  "register.revert": "Took a change back",
}

/** A deed of the office, as far as it matters to whether it can be taken back. */
export type DoneDeed = Readonly<{ deed: RegisterDeed; isReverted: boolean }>

/** Whether a deed still holds: it was not taken back, and is not itself the taking back of another. */
export function stands({ deed, isReverted }: DoneDeed): boolean {
  return deed !== "register.revert" && !isReverted
}
