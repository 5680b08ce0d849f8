import { monthInWords } from "#app/domain/calendar.ts"
import { REMOVED } from "#app/domain/moderation/edit.ts"
import type { WordPart } from "#app/domain/moderation/item.ts"
import { languageInWords } from "#app/domain/moderation/languages.ts"
import { FEWEST_WORDS_TOGETHER } from "#app/domain/moderation/together.ts"
import { PublicAnswer, type ShownAnswer } from "../answers/public-answer.tsx"
import { Pagination } from "../pagination.tsx"
import { WithGaps } from "./with-gaps.tsx"

/** A text as everybody may read it. */
export type Quote = Readonly<{
  id: string
  part: WordPart
  text: string | null
  statement: string | null
  language: string | null
  release: number
  releasedOn: string
  area: string
  areaName: string | null
  unitProvider: string | null
  answer: ShownAnswer | null
}>

type Props = Readonly<{
  name: string
  slug: string
  quotes: readonly Quote[]
  page: number
  pages: number
  ratable: boolean
}>

/** What people wrote: release by release and place by place, with no stars beside it and in an order drawn by lot. */
export function PublishedWords({ name, slug, quotes, page, pages, ratable }: Props) {
  if (quotes.length === 0) return <NoWords ratable={ratable} />
  return (
    <section aria-labelledby="words">
      <h2 id="words">What people wrote</h2>
      <p className="muted">
        In their own words, read by our office first. {REMOVED} stands where a name or another detail was taken out. At
        least {FEWEST_WORDS_TOGETHER} texts about a place come out together, in no order and without stars, so that the
        page does not tell who wrote what. More may wait until there are {FEWEST_WORDS_TOGETHER}.
      </p>
      {groupsOf(quotes).map(({ key, heading, quotes: own }) => (
        <section key={key} aria-labelledby={`words-${key}`}>
          <h3 id={`words-${key}`}>{heading}</h3>
          <ul className="words__list">
            {own.map((quote) => (
              <li key={quote.id}>
                <QuoteBox quote={quote} />
                {quote.answer === null ? null : <PublicAnswer answer={quote.answer} />}
                {quote.text === null ? null : (
                  <a className="words__report" href={`/report/${quote.id}`}>
                    Report this<span className="govuk-visually-hidden"> text about {name}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pagination page={page} pages={pages} href={(number) => `/providers/${slug}?words=${number}#words`} />
    </section>
  )
}

function NoWords({ ratable }: { ratable: boolean }) {
  if (!ratable) return null
  return (
    <>
      <h2 id="words">What people wrote</h2>
      <p>
        Nothing to read yet. Words come out once at least {FEWEST_WORDS_TOGETHER} texts about a place are ready
        together, so that no one person stands out.
      </p>
    </>
  )
}

/** One text with its gaps, or the statement in its place. */
export function QuoteBox({ quote }: { quote: Pick<Quote, "text" | "statement" | "language" | "part"> }) {
  const { text, statement, language, part } = quote
  if (text === null) return <p className="words__statement">{statement}</p>
  return (
    <figure className="quote">
      <figcaption>
        {PARTS[part]}
        {language === "en" || language === null ? "" : `, in ${languageInWords(language)}`}
      </figcaption>
      <blockquote lang={language ?? undefined} dir="auto">
        <WithGaps text={text} />
      </blockquote>
    </figure>
  )
}

const PARTS = { "went-well": "Went well", "should-change": "Should change" } as const satisfies Record<WordPart, string>

/** Quotes come in the order of the page: each run of one release and place is a group. */
function groupsOf(quotes: readonly Quote[]) {
  const groups = Map.groupBy(
    quotes,
    ({ release, area, unitProvider }) => `${release}-${area}${unitProvider === null ? "-unlisted" : ""}`,
  )
  return [...groups].map(([key, own]) => {
    const [first] = own
    const unlisted = first?.unitProvider === null ? ", a subcontractor not listed here" : ""
    const heading = first ? `${first.areaName ?? first.area}${unlisted}, ${monthInWords(first.releasedOn)}` : ""
    return { key, heading, quotes: own }
  })
}
