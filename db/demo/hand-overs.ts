/** What two invented providers of the demonstration are asked and sent: nothing of it is about anybody real. */
export const DEMO_HAND_OVERS = {
  asked: { provider: "harbour-training", count: 13 },
  sent: {
    provider: "meridian-skills",
    recipient: "Meridian Skills, 1 Invented Street, Castle Dale",
    daysAgo: 48,
    answer: "They have read it, and will say by the new year which of the demands they can meet.",
  },
} as const
