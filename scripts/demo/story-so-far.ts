import { readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { type Day, isDay } from "#app/domain/calendar.ts"

const day = z.string().refine(isDay)
const storySoFar = z.object({ begunOn: day, playedUntil: day.nullable() })

/** From which day a demonstration's world is told, and the last night of it that is played to its end. */
export type StorySoFar = z.infer<typeof storySoFar>

const FILE = "demo-world.json"

/** What an earlier start has left in the data folder; a new world, begun today, where there is nothing. */
export function readStory(dataFolder: string, today: Day): StorySoFar {
  try {
    return storySoFar.parse(JSON.parse(readFileSync(join(dataFolder, FILE), "utf8")))
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return { begunOn: today, playedUntil: null }
    throw error
  }
}

/** Complete or as it was before, whatever moment the power fails. */
export function writeStory(dataFolder: string, story: StorySoFar) {
  const file = join(dataFolder, FILE)
  writeFileSync(`${file}.new`, `${JSON.stringify(story)}\n`)
  renameSync(`${file}.new`, file)
}
