import type { LoaderFunctionArgs } from "@remix-run/node"
import { addressCheckInWords, passInWords, RECORD_WORDS } from "#app/components/account/record-words.ts"
import type { AccountRecord } from "#app/domain/account/account-record.ts"
import { findAccountRecord } from "#app/http/account-record.server.ts"
import { requireParticipant } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"

/** All that the account page shows, as a file whose name says nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  const participant = await requireParticipant(request, new Date())
  const record = await findAccountRecord(participant, today())
  return new Response(`${JSON.stringify(inPlainFields(record), null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="my-account.json"',
      "Cache-Control": "no-store",
    },
  })
}

function inPlainFields({ lastUse, heldUntil, passes, supports }: AccountRecord) {
  return {
    note: "This is all that we hold about you. Which rating is yours is not in it, because we do not know.",
    emailAddress: { note: RECORD_WORDS.emailAddress },
    ...(heldUntil === null ? {} : { addressCheck: { opensOn: heldUntil, note: addressCheckInWords(heldUntil) } }),
    password: { note: RECORD_WORDS.password },
    lastUsed: { month: lastUse?.slice(0, 7) ?? null, note: RECORD_WORDS.lastUsed },
    thisVisit: { note: RECORD_WORDS.thisVisit },
    lettersOnTheirWay: { note: RECORD_WORDS.letters },
    ratingPasses: passes.map((pass) => ({
      year: pass.year,
      area: pass.area,
      lists: pass.books,
      note: passInWords(pass),
    })),
    suggestionsSupported: supportedIn("/suggestions", "suggestion", supports),
    ideasSupported: supportedIn("/campaign/ideas", "idea", supports),
  }
}

function supportedIn(pages: string, kind: "suggestion" | "idea", supports: AccountRecord["supports"]) {
  const own = supports.filter((one) => one.kind === kind)
  return {
    addresses: own.map(({ id }) => `${pages}/${id}`),
    note: own.length === 0 ? RECORD_WORDS.noSupports : RECORD_WORDS.supports,
  }
}
