import type { Folders } from "#app/crypto/secrets.server.ts"
import { eraseWhatIsDue } from "#app/tasks/retention.server.ts"

/** What last night would have erased; the areas' tens were left by the last night that was played. */
export async function prepareRunning(folders: Folders, now: Date): Promise<void> {
  await eraseWhatIsDue(folders, now)
}
