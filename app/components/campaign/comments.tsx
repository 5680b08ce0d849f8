import { monthInWords } from "#app/domain/calendar.ts"

export type Comment = Readonly<{
  id: string
  text: string
  name: string | null
  language: string | null
  month: string
}>

/** What supporters wrote, as they and the office let everybody read it. */
export function Comments({ comments }: { comments: readonly Comment[] }) {
  return (
    <ul className="campaign-comments">
      {comments.map(({ id, text, name, language, month }) => (
        <li key={id} className="card">
          <blockquote lang={language ?? undefined}>
            {text.split("\n").map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
              <p key={place}>{line}</p>
            ))}
          </blockquote>
          <p className="muted small">
            {name ?? "Without a name"}, {monthInWords(month)}
          </p>
        </li>
      ))}
    </ul>
  )
}
