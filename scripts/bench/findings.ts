import { z } from "zod"

const line = z.object({
  name: z.string(),
  /** How much of it is done a second, by each. */
  rounds: z.array(z.object({ bare: z.number(), ours: z.number() })),
  /** The least share of bare that we want ours to be. */
  goal: z.number(),
})

/** What one part of the benchmark found: lines of the table, and sentences below them. */
export const findings = z.object({ lines: z.array(line), notes: z.array(z.string()) })
export type Findings = z.infer<typeof findings>
export type Line = z.infer<typeof line>
export type Round = Line["rounds"][number]

export function sayFindings({ lines, notes }: Findings): void {
  for (const one of lines) console.log(inColumns(one))
  for (const note of notes) console.log(`    ${note}`)
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function inColumns({ name, rounds, goal }: Line): string {
  const share = median(rounds.map(({ bare, ours }) => ours / bare))
  const each = (numbers: number[]) => `${Math.round(median(numbers))}/s`
  const columns = [
    name.padEnd(54),
    each(rounds.map(({ bare }) => bare)).padStart(9),
    each(rounds.map(({ ours }) => ours)).padStart(9),
    share.toFixed(2).padStart(8),
    `goal ${goal}`.padStart(10),
    share < goal ? "  below its goal" : "",
  ]
  return columns.join("")
}
