import { COLUMN_WORDS } from "#app/domain/register/column-words.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { More, Notice } from "../../notice.tsx"
import { SummaryList } from "../../summary-list.tsx"

/** The row is not any more what the form was opened on: what was typed stays, and nothing is stored. */
export function StaleRow({
  by,
  at,
  cells,
}: {
  by: string | null
  at: Date | null
  cells: Readonly<Record<string, string>>
}) {
  const rows = Object.entries(cells).filter(([, value]) => value !== "")
  return (
    <Notice tone="warning" heading="Somebody changed this first">
      <p>
        {by === null || at === null
          ? "The register’s files brought something new while you were writing."
          : `${by} changed it on ${momentInWords(at)}, while you were writing.`}{" "}
        Nothing of yours has been stored, and nothing of theirs is lost. Compare, and send again what you still want.
      </p>
      <More summary="How it stands now">
        <SummaryList rows={rows.map(([column, value]) => ({ name: COLUMN_WORDS[column] ?? column, value }))} />
      </More>
    </Notice>
  )
}
