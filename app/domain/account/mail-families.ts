/**
 * Mail services that deliver several spellings to one mailbox. Folded from the first day on: we keep no address, so a
 * lookup made of one spelling can never be made again of another.
 *
 * Only what the service itself promises to be one mailbox belongs here: two mailboxes with one lookup would be one
 * account, which the owner of either could open. Outlook, Hotmail and Live have no more than the `+` that is dropped
 * everywhere: their domains are mailboxes of their own.
 */
export type MailFamily = Readonly<{
  /** The domain that stands for all. */
  domain: string
  also: readonly string[]
  /** Signs in the name that tell no mailbox from another, and what stands for them. */
  signs: RegExp | null
  become: "" | "-"
  /** Whether `anything@name.domain` is the mailbox `name@domain`. */
  nameBelow: boolean
  because: string
}>

export const MAIL_FAMILIES: readonly MailFamily[] = [
  {
    domain: "gmail.com",
    also: ["googlemail.com"],
    signs: /\./g,
    become: "",
    nameBelow: false,
    because: "Gmail ignores dots, and its name was Google Mail in the United Kingdom and Germany.",
  },
  {
    domain: "proton.me",
    also: ["protonmail.com", "protonmail.ch", "pm.me"],
    signs: /[._-]/g,
    become: "",
    nameBelow: false,
    because: "Proton gives a name once for all its domains, and ignores dots, hyphens and underscores in it.",
  },
  {
    domain: "icloud.com",
    also: ["me.com", "mac.com"],
    signs: null,
    become: "",
    nameBelow: false,
    because: "Apple renamed its mail twice; whoever had an older domain has the newer ones, too.",
  },
  {
    domain: "fastmail.com",
    also: [],
    signs: null,
    become: "",
    nameBelow: true,
    because: "Fastmail delivers everything below NAME.fastmail.com to NAME.",
  },
  {
    domain: "fastmail.fm",
    also: [],
    signs: null,
    become: "",
    nameBelow: true,
    because: "Fastmail's older domain does the same; its names are not those of the newer one.",
  },
  {
    domain: "yandex.ru",
    also: ["ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua"],
    signs: /\./g,
    become: "-",
    nameBelow: false,
    because: "Yandex gives a login on all its domains, and takes dots and hyphens for one another.",
  },
]
