import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { readerBehind } from "#app/tasks/portal/letters.server.ts"
import { findReaderBehind, recordWantsByLink } from "#db/queries/desk/portal/letters.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [
  { title: "Letters – Threestar for providers" },
  { name: "robots", content: "noindex" },
]

export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "claim link")
  const id = readerBehind(params.token ?? "")
  const reader = id === null ? null : await findReaderBehind(id)
  return data({ reader }, { status: reader === null ? 410 : 200 })
}

/** Also what a mail program sends by itself when somebody presses its own "unsubscribe" (RFC 8058). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "claim link")
  const id = readerBehind(params.token ?? "")
  const wanted = (await request.formData()).get("wanted") === "yes"
  if (id !== null) await recordWantsByLink(id, wanted)
  return data({ wanted })
}

export default function Letters() {
  const { reader } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  if (reader === null) {
    return (
      <div className="wrap">
        <div className="column">
          <h1>There is nothing to stop</h1>
          <p>This link is not whole, or the person it was for speaks for the provider no more. No letters come.</p>
        </div>
      </div>
    )
  }
  return (
    <div className="wrap">
      <div className="column">
        <h1>{reader.wantsLetters ? "Stop the letters?" : "We write to you no more"}</h1>
        <p role={done ? "status" : undefined}>
          {reader.wantsLetters
            ? `You get a letter when ${reader.provider} has something to answer: at most one a day.`
            : `No letters about ${reader.provider} come to you. The portal shows what needs an answer all the same.`}
        </p>
        <form method="post">
          <Button
            look={reader.wantsLetters ? "strong" : "quiet"}
            name="wanted"
            value={reader.wantsLetters ? "no" : "yes"}
          >
            {reader.wantsLetters ? "Stop them" : "Send them again"}
          </Button>
        </form>
      </div>
    </div>
  )
}
