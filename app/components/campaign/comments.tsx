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
          <blockquote className="as-written" lang={language ?? undefined} dir="auto">
            {text}
          </blockquote>
          <p className="muted small">
            {name ?? "Without a name"}, {monthInWords(month)}
          </p>
        </li>
      ))}
    </ul>
  )
}
