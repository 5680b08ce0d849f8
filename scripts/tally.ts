/**
 * The tally (`npm run tally`), a process of its own: the only one that reads the private half of the tally's key.
 * By itself it does what the nightly schedule does; `--now` is the same, said aloud: it shortens no waiting.
 * `--on YYYY-MM-DD` runs it as of that day, for tests and the demonstration only; `--prepare` only makes the first key;
 * `--forget-lost` goes on without a key that is lost and the ratings sealed to it, and says how many those are.
 */
import { parseArgs } from "node:util"
import { isDay } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { forgetLostKeys, prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["tally"], async () => {
  const { values } = parseArgs({
    options: {
      now: { type: "boolean" },
      on: { type: "string" },
      prepare: { type: "boolean" },
      "forget-lost": { type: "boolean" },
    },
  })
  if (values.prepare) return prepareTally(env().SECRETS_DIR)
  if (values["forget-lost"]) {
    const lost = await forgetLostKeys(env().SECRETS_DIR)
    if (lost === null) throw new Refusal("Another tally is running: wait until it has finished.")
    console.log(`${lost} ratings that waited are lost with their key. The tally goes on.`)
    return
  }
  const today = values.on ?? new Date().toISOString().slice(0, 10)
  if (!isDay(today)) throw new Refusal(`--on ${today} is no day: write it as YYYY-MM-DD, such as --on 2026-07-01.`)
  if (values.on && !env().DEMO && process.env.NODE_ENV !== "test") {
    throw new Refusal("--on is for tests and the demonstration: a real tally runs on the day it is.")
  }
  const report = await runTally(env().SECRETS_DIR, today)
  if (!report) throw new Refusal("Another tally is running: wait until it has finished.")
  const flushed = report.flushed.length > 0 ? ` Flushed: ${report.flushed.join(", ")}.` : ""
  const handed = report.handedOver > 0 ? ` ${report.handedOver} texts went to the office.` : ""
  console.log(`Stored ${report.stored} in ${report.batches} batches; ${report.waiting} wait.${flushed}${handed}`)
})
