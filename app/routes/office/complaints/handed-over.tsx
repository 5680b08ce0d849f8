import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { CodeBox } from "#app/components/code-box.tsx"
import { Notice } from "#app/components/notice.tsx"
import { seenInWords } from "#app/components/office/complaints/handed-list.tsx"
import { ProviderLetterPage } from "#app/components/office/complaints/provider-letter-page.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { HAND_OVER_WORDS, linkUntil } from "#app/domain/complaints/hand-over.ts"
import { STATE_WORDS } from "#app/domain/complaints/state.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { letterOf, linkPath, openHandOver } from "#app/tasks/complaints/hand-over.server.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Sent to a provider – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "complaints", new Date())
  const { handover = "" } = params
  const found = foundOr404(isUuid(handover) ? await openHandOver(handover) : null)
  return {
    staff: shownStaff(staff),
    id: found.id,
    name: found.providerName,
    way: found.way,
    recipient: found.recipient,
    madeOn: found.madeOn,
    seenOn: found.seenOn,
    cases: found.cases.map(({ reference, state }) => ({ reference, state })),
    letter: found.way === "portal" ? null : letterOf(found),
    link: found.way === "link" ? `${found.origin}${linkPath(found.id)}` : null,
    done: new URL(request.url).searchParams.get("done"),
  }
}

export default function HandedOver() {
  const { id, name, way, recipient, madeOn, seenOn, cases, letter, link, done } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <div className="not-on-paper">
          <Breadcrumbs trail={[{ href: "/office/complaints", name: "Complaints" }]} />
          <h1>Sent to {name}</h1>
          {done === null ? null : <Sent done={done} recipient={recipient} />}
          <p>
            {HAND_OVER_WORDS[way]} on {dayInWords(madeOn)}.{way === "portal" ? ` ${seenInWords(seenOn)}.` : ""}
          </p>
          <ul>
            {cases.map(({ reference, state }) => (
              <li key={reference}>
                <a href={`/office/complaints/${reference}`}>{reference}</a>: {STATE_WORDS[state]}
              </li>
            ))}
          </ul>
          {link === null ? null : (
            <CodeBox heading="The link" code={<span className="office-link">{link}</span>}>
              <p>
                Whoever has it can read and answer, until {dayInWords(linkUntil(madeOn))} or until everything is
                answered. Give it to nobody but {recipient}.
              </p>
            </CodeBox>
          )}
        </div>
        {letter === null || letter.cases.length === 0 ? null : (
          <>
            <div className="not-on-paper">
              <h2>The letter</h2>
              <p>Only what is still with the provider stands in it.</p>
              {letter.isDrawable ? (
                <p>
                  <ButtonLink look="quiet" href={`/office/complaints/hand-over/${id}/letter.pdf`}>
                    Download the letter as PDF
                  </ButtonLink>
                </p>
              ) : (
                <p>Print this page: a PDF of ours cannot hold every letter of these words.</p>
              )}
            </div>
            <ProviderLetterPage {...letter} />
          </>
        )}
      </div>
    </div>
  )
}

function Sent({ done, recipient }: { done: string; recipient: string }) {
  if (done === "portal")
    return <Notice tone="good">{<p>Done. Everybody of their team finds it in their portal.</p>}</Notice>
  if (done === "posted") return <Notice tone="good">{<p>Done. A letter with the link went to {recipient}.</p>}</Notice>
  if (done === "letter") return <Notice tone="good">{<p>Done. Print the letter below, and post it today.</p>}</Notice>
  return (
    <Notice tone="warning">
      <p>The e-mail to {recipient} did not leave. Give them the link in another safe way.</p>
    </Notice>
  )
}
