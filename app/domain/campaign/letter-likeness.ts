import { folded } from "../searched-text.ts"
import { OUR_WORDS } from "./letter.ts"

/** Words in a run. Three are a common turn of phrase ("I was told"); four that two letters share are seldom chance. */
const WORDS_IN_RUN = 4

/** So many different runs are about three sentences: less would say nothing that the next letter does not say, too. */
export const FEWEST_OWN_RUNS = 30

/** Numbers kept of a letter: enough to tell a third from a half, too few to read the letter from. */
export const MOST_PRINTS = 64

/**
 * From this share of runs in common on, two letters are alike. Whoever copies a letter and adds as much again shares a
 * half; whoever writes twice as much of their own, a third. Two people who tell of the same office in their own words
 * share a few in a hundred.
 */
export const TOO_ALIKE = 0.3

/** The different runs of words of a letter that are not ours, folded: spelling in capitals or with commas hides nothing. */
export function ownRuns(letter: string): ReadonlySet<string> {
  const ours = new Set(OUR_WORDS.flatMap(runsOf))
  return new Set(
    letter
      .split("\n")
      .flatMap(runsOf)
      .filter((run) => !ours.has(run)),
  )
}

function runsOf(line: string): string[] {
  const words = folded(line).split(" ")
  const starts = Math.max(0, words.length - WORDS_IN_RUN + 1)
  return Array.from({ length: starts }, (_, start) => words.slice(start, start + WORDS_IN_RUN).join(" "))
}

/** How many more words of one's own a letter needs, about; 0 if it has enough. */
export function ownWordsMissing(letter: string): number {
  return Math.max(0, FEWEST_OWN_RUNS - ownRuns(letter).size)
}

/** The smallest of the keyed hashes of a letter's runs: the same letter always gives the same ones. */
export function sketchOf(hashes: Iterable<bigint>): bigint[] {
  return [...new Set(hashes)].toSorted(bySize).slice(0, MOST_PRINTS)
}

/** About which share of all their runs two letters have in common, from 0 to 1: the share among the smallest of both. */
export function likeness(one: readonly bigint[], other: readonly bigint[]): number {
  const [a, b] = [new Set(one), new Set(other)]
  const smallest = sketchOf([...one, ...other])
  if (smallest.length === 0) return 0
  return smallest.filter((hash) => a.has(hash) && b.has(hash)).length / smallest.length
}

/** A letter that shares fewer numbers than this with one of so many is not too like it, whatever they are. */
export function fewestShared(prints: readonly bigint[]): number {
  return Math.max(1, Math.floor(prints.length * TOO_ALIKE))
}

export function isTooAlike(one: readonly bigint[], others: readonly (readonly bigint[])[]): boolean {
  return others.some((other) => likeness(one, other) >= TOO_ALIKE)
}

const bySize = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
