import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { DemandsLetterSheet } from "#app/components/campaign/demands-letter-sheet.tsx"
import { Notice } from "#app/components/notice.tsx"
import { PrintButton } from "#app/components/print-button.tsx"
import { handedLetter, isLetterDrawable } from "#app/domain/campaign/demands-letter.ts"
import { env } from "#app/env.server.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findProvider, findProviderAt } from "#db/queries/site/providers.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Hand the demands to your provider – Threestar" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseSession(request)
  const { slug, address } = foundOr404(await findProviderAt(params.slug ?? ""))
  if (address !== params.slug) throw redirect(`/campaign/act/provider/${address}`, 301)
  const { name } = foundOr404(await findProvider(slug))
  const letter = handedLetter(name, new URL("/campaign", env().ORIGIN).href)
  return { address, name, letter, isDrawable: isLetterDrawable(letter) }
}

export default function HandOver() {
  const { address, name, letter, isDrawable } = useLoaderData<typeof loader>()
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
