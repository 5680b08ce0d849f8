import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { PublicAnswer } from "#app/components/answers/public-answer.tsx"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { QuoteBox } from "#app/components/words/published-words.tsx"
import { answersInWords } from "#app/domain/answers/rate.ts"
import { monthInWords } from "#app/domain/calendar.ts"
import { pageNumber } from "#app/forms/page-number.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { today } from "#app/http/today.server.ts"
import {
  countAnswersOf,
  isRepresented,
  listAnswerFigures,
  listAnswersOf,
  listAnswersTo,
} from "#db/queries/site/answers.ts"
import { findProvider, findProviderAt } from "#db/queries/site/providers.ts"

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What ${data?.name ?? "a provider"} answers – Threestar` },
]

const ON_A_PAGE = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug, address } = foundOr404(await findProviderAt(foundOr404(params.slug)))
  if (address !== params.slug) throw redirect(`/providers/${address}/answers`, 301)
  const { name } = foundOr404(await findProvider(slug))
  const pages = Math.max(1, Math.ceil((await countAnswersOf(slug)) / ON_A_PAGE))
  const page = Math.min(pageNumber(new URL(request.url).searchParams), pages)
  const texts = await listAnswersOf(slug, { page, size: ON_A_PAGE })
  const answers = await listAnswersTo(texts.map(({ id }) => id))
  return {
    ...{ name, address, page, pages },
    represented: await isRepresented(slug),
    figures: (await listAnswerFigures(today())).get(slug) ?? null,
    texts: texts.map((one) => ({ ...one, answer: answers.get(one.id) ?? null })),
  }
}

export default function ProviderAnswers() {
  const { name, address, page, pages, represented, figures, texts } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs
          trail={[
            { href: "/providers", name: "Ratings" },
            { href: `/providers/${address}`, name },
          ]}
        />
        <h1>What {name} answers</h1>
        {represented ? null : (
          <p className="notice">
            Nobody from this provider has joined yet. Do you work there?{" "}
            <a href={`/portal/claim?provider=${address}`}>Answer what people say</a>.
          </p>
        )}
        {figures === null ? null : <p>{answersInWords(figures)}</p>}
        {texts.length === 0 ? <p>There is no answer yet.</p> : null}
        <ul className="words__list">
          {texts.map(({ answer, ...text }) => (
            <li key={text.id}>
              <p className="muted small">
                {text.areaName}, {monthInWords(text.releasedOn)} update
              </p>
              <QuoteBox quote={text} />
              {answer === null ? null : <PublicAnswer answer={answer} />}
            </li>
          ))}
        </ul>
        <Pagination {...{ page, pages }} href={(number) => `/providers/${address}/answers?page=${number}`} />
      </div>
    </div>
  )
}
