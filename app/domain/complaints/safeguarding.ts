/** A place to call when somebody may be in danger, with its way by text relay. */
export type SafeguardingLine = Readonly<{
  name: string
  when: string
  phone: string
  /** How to reach it by typing (Relay UK: 18000 for emergencies, 18001 before any other number). */
  relay: string
}>

/**
 * Free lines of the United Kingdom, as copies of public pages (NHS, NSPCC, Red Cross, local councils) name them. Read on
 * 26 November 2026; call each once before a site opens, and every year.
 */
export const SAFEGUARDING_LINES: readonly SafeguardingLine[] = [
  { name: "Emergency services", when: "A life is in danger now", phone: "999", relay: "18000" },
  { name: "Samaritans", when: "Thoughts of suicide, day and night", phone: "116 123", relay: "18001 116 123" },
  { name: "NHS 111, option 2", when: "A mental health crisis", phone: "111", relay: "18001 111" },
  {
    name: "National Domestic Abuse Helpline",
    when: "Violence or fear at home",
    phone: "0808 2000 247",
    relay: "18001 0808 2000 247",
  },
  { name: "Childline", when: "A child speaks for itself", phone: "0800 1111", relay: "18001 0800 1111" },
  { name: "NSPCC", when: "Worry about a child", phone: "0808 800 5000", relay: "18001 0808 800 5000" },
  { name: "Shelter", when: "About to lose a home, in England", phone: "0808 800 4444", relay: "18001 0808 800 4444" },
]

/** What the office does, in order. We know no name: the words and the receipt's page are the only way to the person. */
export const SAFEGUARDING_STEPS = [
  "Read the words again, and ask a second caseworker to read them.",
  "Write to the person now, with the lines that fit. The template “Somewhere to call” holds them all.",
  "Where the words name a place and a danger to a life, call 999 and read out the words. Say that we do not know who wrote them.",
  "Where a child, or an adult who needs care, is named, call the council of that place and ask for safeguarding.",
  "Do not send the complaint to the provider until somebody has decided that this puts nobody in more danger.",
  "Note below what was done. The note is sealed, like the words.",
] as const

/** What was done about it, as the record of deeds names it. */
export const SAFEGUARDING_DEEDS = {
  "wrote-to-person": "Wrote to the person with places to call",
  "called-emergency": "Called 999",
  "called-council": "Called the council’s safeguarding",
  "second-opinion": "A second caseworker read it: no danger seen",
} as const
export type SafeguardingDeed = keyof typeof SAFEGUARDING_DEEDS

export const SAFEGUARDING_DEED_NAMES = [
  "wrote-to-person",
  "called-emergency",
  "called-council",
  "second-opinion",
] as const satisfies readonly SafeguardingDeed[]
