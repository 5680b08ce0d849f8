/** News of the demonstration's campaign, the oldest first: invented, like everything there. */
export const DEMO_UPDATES = [
  {
    daysAgo: 75,
    title: "One thousand of us",
    body: `Last night the thousandth person pressed the button. Thank you.

**What happens now:** we have written to the three biggest providers of this invented world and asked each of them to sit down with people from its programmes. We gave them four weeks.

If you have a minute, [write to your MP](/campaign/act/mp). It takes your own words, not ours.`,
  },
  {
    daysAgo: 30,
    title: "Two providers will meet a focus group",
    body: `Two of the three providers have said yes. They will each meet a group of people who were picked by lot.

- The first group meets in the library of Oldham, on a morning, with travel paid.
- The second meets by telephone, for people who cannot travel.

The third provider has not answered. We will write again, and say here what it says.`,
  },
  {
    daysAgo: 6,
    title: "Ten thousand signatures, and what we do with them",
    body: `There are ten thousand of us now. We promised what happens then: a letter to the minister of this invented world, with every demand and what each has come to.

It has left today. You can read [what we ask for](/campaign#government), and [who signs, and where](/campaign/supporters).`,
  },
] as const

/** One that is being written. */
export const DEMO_DRAFT = {
  title: "What the minister said",
  body: "We have an answer. (Cam: put in the link before this leaves.)",
} as const
