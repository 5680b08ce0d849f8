/**
 * Takes down every published text whose legal notice nobody has decided when its time is nearly over (`npm start` runs it
 * every ten minutes).
 */
import { takeDownDueWords } from "#app/tasks/take-down-due-words.server.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["desk"], async () => {
  for (const reference of await takeDownDueWords(new Date())) console.log(`The words of notice ${reference} came down.`)
})
