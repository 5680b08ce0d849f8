import type { ActionFunctionArgs } from "@remix-run/node"
import { departedMark } from "#app/crypto/address-lookup.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import { yearOf } from "#app/domain/calendar.ts"
import { pauseInWords } from "#app/domain/switch.ts"
import { env } from "#app/env.server.ts"
import { bookForm } from "#app/forms/book.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { findParticipant } from "#app/http/session.server.ts"
import { findPause, pausedAnswer } from "#app/http/switches.server.ts"
import { today } from "#app/http/today.server.ts"
import { type BookOutcome, issueBook } from "#app/tasks/issue-book.server.ts"

/**
 * Signs what a browser has blinded: the road with a script. It answers a script, so with a status and a word and not
 * with a page; what each word means is said by the page that the script is on.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "pass")
  const sent = await request.formData()
  // After the body, which may take its time: the account can have gone or moved meanwhile.
  const participant = await findParticipant(request, new Date())
  if (!participant) return refused("no-account", 403)
  const pause = await findPause("passes")
  if (pause) return Response.json({ reason: "paused", words: pauseInWords(pause) }, pausedAnswer())
  const form = parseForm(bookForm, sent)
  const year = yearOf(today())
  if (!form.ok || form.value.year !== year) return refused("not-the-book", 422)
  const { area } = await findBookOr404(form.value.area)
  const { accountId, lookup } = participant
  const mark = departedMark(lookup, loadYearKey(env(), year))
  const who = { accountId, lookup, departedMark: mark, today: today() }
  const asked = { area, year, books: form.value["book[]"], blinded: form.value.blinded }
  const outcome = await issueBook({ ...who, ...asked }, env().SECRETS_DIR)
  if (!outcome.ok) return refused(outcome.reason, outcome.reason === "not-the-book" ? 422 : 409)
  return Response.json({ signatures: outcome.signatures.toString("base64url") })
}

function refused(reason: Extract<BookOutcome, { ok: false }>["reason"], status: number): Response {
  return Response.json({ reason }, { status })
}
