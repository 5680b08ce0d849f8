import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { listLetters } from "#emails/outbox.server.ts"
import { keepsLetters } from "#emails/send.server.ts"

export const meta: MetaFunction = () => [{ title: "Outbox – Threestar" }, { name: "robots", content: "noindex" }]

/** Letters open accounts, so they are shown on one's own machine alone: see `fromThisMachine` and `keepsLetters`. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (!keepsLetters() || !context.fromThisMachine) throw data(null, { status: 404 })
  const letters = listLetters()
  return {
    letters: letters.map(({ to, subject, text }, place) => ({ number: letters.length - place, to, subject, text })),
  }
}

export default function Outbox() {
  const { letters } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Outbox</h1>
      <p>
        No mail service is set up, so letters stay in this machine’s memory until the site stops. The newest is first.
      </p>
      {letters.length === 0 ? <p>No letters yet.</p> : null}
      {letters.map(({ number, to, subject, text }) => (
        <article key={number} className="card">
          <h2>{subject}</h2>
          <p>To {to}</p>
          {text.split(/\n{2,}/).map((paragraph, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a letter's paragraphs never change place
            <p key={line}>{linked(paragraph)}</p>
          ))}
        </article>
      ))}
    </div>
  )
}

/** Web addresses in a text, as links. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    part.startsWith("http") ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
