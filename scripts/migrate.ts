/** Brings the database up to the newest migration (`npm run migrate`); `npm start` does the same before it listens. */
import { env } from "#app/env.server.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { refuseFallenWalls } from "#db/walls.server.ts"
import { runScript } from "./run-script.ts"

await runScript(async () => {
  const database = await openDatabase(env(), console.log)
  try {
    await migrateDatabase(database.url("owner"))
    await refuseFallenWalls(database.url("site"))
    console.log("The database is up to date.")
  } finally {
    await database.release()
  }
})
