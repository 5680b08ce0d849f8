import { desc, eq } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { providers } from "#db/schema/providers.ts"
import { publicNotes } from "#db/schema/published/public-notes.ts"

const NOTE = {
  id: publicNotes.id,
  kind: publicNotes.kind,
  subjectKind: publicNotes.subjectKind,
  subjectKey: publicNotes.subjectKey,
  provider: publicNotes.provider,
  providerName: providers.name,
  day: publicNotes.day,
  text: publicNotes.text,
}

/** What the office said about the scores of a provider, the newest first. Everyone may see. */
export async function listPublicNotes(provider: string) {
  return select().where(eq(publicNotes.provider, provider)).orderBy(desc(publicNotes.day), desc(publicNotes.id))
}

/** The newest notes about any score. Everyone may see. */
export async function listNewestPublicNotes(most: number) {
  return select().orderBy(desc(publicNotes.day), desc(publicNotes.id)).limit(most)
}

function select() {
  return siteDb()
    .select(NOTE)
    .from(publicNotes)
    .leftJoin(providers, eq(providers.slug, publicNotes.provider))
    .$dynamic()
}
