import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { AskUsToSend } from "#app/components/campaign/ask-us-to-send.tsx"
import { DemandsLetterSheet } from "#app/components/campaign/demands-letter-sheet.tsx"
import { Notice } from "#app/components/notice.tsx"
import { PrintButton } from "#app/components/print-button.tsx"
import { handedLetter, isLetterDrawable } from "#app/domain/campaign/demands-letter.ts"
import { mayBeSent } from "#app/domain/campaign/hand-over.ts"
import { env } from "#app/env.server.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { countHandOverAsk } from "#db/queries/desk/campaign/hand-overs.ts"
import { findLastHandOver } from "#db/queries/site/hand-overs.ts"
import { findProvider, findProviderAt } from "#db/queries/site/providers.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Hand the demands to your provider – Threestar" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseSession(request)
  const { slug, address } = foundOr404(await findProviderAt(params.slug ?? ""))
  if (address !== params.slug) throw redirect(`/campaign/act/provider/${address}`, 301)
  const { name } = foundOr404(await findProvider(slug))
  const letter = handedLetter(name, new URL("/campaign", env().ORIGIN).href)
  const last = await findLastHandOver(slug)
  return {
    address,
    name,
    last,
    mayAsk: mayBeSent(last?.sentOn ?? null, today()),
    letter,
    isDrawable: isLetterDrawable(letter),
  }
}

/** Nothing comes along but the provider in the address. In between two letters nothing is counted. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "act done")
  const { slug } = foundOr404(await findProviderAt(params.slug ?? ""))
  const last = await findLastHandOver(slug)
  const asked = mayBeSent(last?.sentOn ?? null, today())
  if (asked && !isFromMachine(await request.formData())) await countHandOverAsk(slug, today())
  return { asked }
}

export default function HandOver() {
  const { address, name, last, mayAsk, letter, isDrawable } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <div className="not-on-paper">
          <Breadcrumbs
            trail={[
              { href: "/campaign/act", name: "What you can do" },
              { href: "/campaign/act/provider", name: "Choose a provider" },
            ]}
          />
          <h1>Hand the demands to {name}</h1>
          <Notice tone="warning" heading="They will see you hand it over">
            <p>The letter needs no name. But whoever takes it sees who gives it, and may remember that.</p>
          </Notice>
          <div className="govuk-button-group">
            <PrintButton />
            {isDrawable ? (
              <ButtonLink look="quiet" href={`/campaign/act/provider/${address}/letter.pdf`}>
                Get it as a PDF
              </ButtonLink>
            ) : null}
            <ButtonLink look="quiet" href="/campaign/act#handed-over">
              I have handed it over: count me
            </ButtonLink>
          </div>
          {isDrawable ? null : (
            <p>Our PDFs cannot hold every letter of the name. This page holds them all: print it.</p>
          )}
          <AskUsToSend {...{ name, last, mayAsk }} asked={answer?.asked ?? false} />
          <p>
            Nothing came of it? You can{" "}
            <a href="/complain?about=provider&kind=campaign">complain that they did not act on the campaign</a>.
          </p>
        </div>
        <DemandsLetterSheet letter={letter} />
      </div>
    </div>
  )
}
