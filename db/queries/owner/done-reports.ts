import { eq } from "drizzle-orm"
import { ownerDb } from "#db/clients.server.ts"
import { missingProviders } from "#db/schema/missing-providers.ts"
import { pressureReports } from "#db/schema/pressure-reports.ts"

/** Erases what people told the office and the office has dealt with: it has done its work. */
export async function deleteDoneReports(): Promise<void> {
  await ownerDb().delete(missingProviders).where(eq(missingProviders.done, true))
  await ownerDb().delete(pressureReports).where(eq(pressureReports.done, true))
}
