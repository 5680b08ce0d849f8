/** How long somebody has to wait: "1 minute", "5 minutes". Whole minutes, from 1. */
export function minutesInWords(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`
}
