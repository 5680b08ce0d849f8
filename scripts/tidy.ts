/** The nightly tidying of accounts (`npm start` runs it): idle accounts, expired sessions, keys of closed years. */
import { env } from "#app/env.server.ts"
import { tidyIdentity } from "#app/tasks/tidy-identity.server.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["door"], () => tidyIdentity(env().SECRETS_DIR, new Date()))
