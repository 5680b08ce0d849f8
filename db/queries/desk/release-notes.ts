import { asc, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { officeNotes } from "#db/schema/office/office-notes.ts"
import { staff } from "#db/schema/office/staff.ts"
import { releaseNotes } from "#db/schema/published/release-notes.ts"
import { recordDeed } from "./audit-log.ts"

export type OfficeNote = Readonly<{ note: string; by: string; at: Date }>

/** What people of the office wrote down about a release, the oldest first. */
export async function listOfficeNotes(release: number): Promise<OfficeNote[]> {
  return deskDb()
    .select({ note: officeNotes.note, by: sql<string>`${staff.name}`, at: officeNotes.at })
    .from(officeNotes)
    .innerJoin(staff, eq(staff.id, officeNotes.staff))
    .where(eq(officeNotes.release, release))
    .orderBy(asc(officeNotes.at))
}

/** Adds a note for the office, with the deed. */
export async function insertOfficeNote(note: {
  release: number
  note: string
  staff: string
  at: Date
}): Promise<void> {
  await deskDb().transaction(async (tx) => {
    await tx.insert(officeNotes).values(note)
    await recordDeed(tx, { staff: note.staff, deed: "release.note", subject: String(note.release) })
  })
}

/** What is said to everybody about a release; null where nothing is. */
export async function findPublicNote(release: number): Promise<string | null> {
  const [found] = await deskDb()
    .select({ note: releaseNotes.note })
    .from(releaseNotes)
    .where(eq(releaseNotes.release, release))
  return found?.note ?? null
}

export type PublicNote = Readonly<{
  release: number
  /** Nothing takes the note away. */
  note: string
  /** What stood there when the person began to write. */
  before: string
  on: Day
  staff: string
}>

/**
 * Says something to everybody about a release, or nothing any more, with the deed.
 * @returns false if somebody else has changed it meanwhile
 */
export async function recordPublicNote({ release, note, before, on, staff: by }: PublicNote): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const [found] = await tx
      .select({ note: releaseNotes.note })
      .from(releaseNotes)
      .where(eq(releaseNotes.release, release))
      .for("update")
    if ((found?.note ?? "") !== before) return false
    const values = { note, writtenOn: on }
    if (note === "") await tx.delete(releaseNotes).where(eq(releaseNotes.release, release))
    else {
      await tx
        .insert(releaseNotes)
        .values({ release, ...values })
        .onConflictDoUpdate({ target: releaseNotes.release, set: values })
    }
    const states = { before: { note: before }, after: { note } }
    await recordDeed(tx, { staff: by, deed: "release.tell", subject: String(release), ...states })
    return true
  })
}
