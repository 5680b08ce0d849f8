import type { ActionFunctionArgs } from "@remix-run/node"
import { type EventOutcome, takeLetterEvent } from "#app/tasks/campaign/letter-events.server.ts"

const STATUS: Readonly<Record<EventOutcome, number>> = { "no-secret": 404, "not-signed": 401, taken: 200 }

/** What Resend tells of letters (its webhook); only signed messages, each once. */
export async function action({ request }: ActionFunctionArgs) {
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? request.headers.get(`webhook-${name}`) ?? ""
  const sent = {
    ...{ id: header("id"), timestamp: header("timestamp"), signature: header("signature") },
    body: await request.text(),
  }
  const outcome = await takeLetterEvent(sent, new Date())
  return Response.json({ taken: outcome === "taken" }, { status: STATUS[outcome] })
}

/** There is nothing to read here. */
export function loader() {
  return Response.json({ taken: false }, { status: 405, headers: { Allow: "POST" } })
}
