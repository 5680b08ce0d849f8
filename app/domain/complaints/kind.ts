/** What a complaint can be about, in the order of the form. */
export const COMPLAINT_KINDS = [
  "conduct",
  "delay",
  "information",
  "activity",
  "sanction",
  "money",
  "access",
  "privacy",
  "discrimination",
  "in-work",
  "handling",
  "campaign",
  "other",
] as const
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]

/** A kind that a link has chosen beforehand; whoever follows it may untick it. */
export function complaintKindNamed(name: string | null): ComplaintKind | null {
  return COMPLAINT_KINDS.find((kind) => kind === name) ?? null
}

/** Counted in a column of its own: it complains about what a provider did not do for all, and not to one person. */
export const COUNTED_APART: ComplaintKind = "campaign"

/** How pages, letters and figures call each kind. */
export const KIND_WORDS: Readonly<Record<ComplaintKind, Readonly<{ name: string; hint?: string }>>> = {
  conduct: { name: "How an adviser treated me", hint: "For example: rude, unfair, or would not listen" },
  delay: { name: "Delay, or missed contact", hint: "For example: nobody called back, or appointments were cancelled" },
  information: { name: "Wrong information", hint: "Or they told me one thing and the jobcentre another" },
  activity: { name: "An activity that did not suit me", hint: "For example: it did not fit my health or my skills" },
  sanction: { name: "They reported me to the jobcentre", hint: "And my money was stopped, or could be" },
  money: { name: "Money they owe me", hint: "For example: travel or childcare costs" },
  access: {
    name: "Access or adjustments",
    hint: "For example: they did not change something I need because of a disability",
  },
  privacy: { name: "Privacy", hint: "For example: they shared something about me, or lost papers" },
  discrimination: { name: "Discrimination", hint: "For example: because of disability, race, sex, age or religion" },
  "in-work": { name: "Help once I was in work" },
  handling: { name: "How they dealt with a complaint" },
  campaign: {
    name: "They did not act on the campaign",
    hint: "For example: no independent evaluation. These are counted apart",
  },
  other: { name: "Something else" },
}
