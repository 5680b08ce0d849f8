import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { More } from "#app/components/notice.tsx"
import { StateTag } from "#app/components/suggestions/state-tag.tsx"
import { SuggestionHistory } from "#app/components/suggestions/suggestion-history.tsx"
import { targetInWords } from "#app/components/suggestions/suggestion-list.tsx"
import { WithGaps } from "#app/components/words/with-gaps.tsx"
import { monthInWords } from "#app/domain/calendar.ts"
import { supportInWords } from "#app/domain/proposals/shown-support.ts"
import { withLateness } from "#app/domain/suggestions/late.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { today } from "#app/http/today.server.ts"
import { findPublishedSuggestion, listJoinedTexts, listSuggestionMoves } from "#db/queries/site/suggestions.ts"

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `A suggestion to ${loaded ? targetInWords(loaded.suggestion) : "a provider"} – Threestar` },
]

export async function loader({ params }: LoaderFunctionArgs) {
  const id = params.id !== undefined && isUuid(params.id) ? params.id : null
  const { mergedInto, ...suggestion } = foundOr404(id === null ? null : await findPublishedSuggestion(id))
  // It goes on in another, which has everybody's support.
  if (mergedInto !== null) throw redirect(`/suggestions/${mergedInto}`, 301)
  const [steps, joined] = await Promise.all([listSuggestionMoves(suggestion.id), listJoinedTexts(suggestion.id)])
  return { suggestion: withLateness(suggestion, today()), steps, joined }
}

export default function SuggestionPage() {
  const { suggestion, steps, joined } = useLoaderData<typeof loader>()
  const { id, provider, text, language, state, tens, publishedIn } = suggestion
  const name = targetInWords(suggestion)
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/suggestions", name: "Suggestions" }]} />
      <h1>A suggestion to {name}</h1>
      <p>
        <StateTag {...suggestion} />
      </p>
      <blockquote className="suggestion__whole" lang={language ?? undefined} dir="auto">
        <WithGaps text={text} />
      </blockquote>
      <p>
        <b>{supportInWords(tens)}.</b> Published in {monthInWords(publishedIn)}.
      </p>
      {state === "done" || state === "declined" ? null : (
        <p className="actions">
          <ButtonLink href={`/suggestions/${id}/support`}>Support it, or take your support back</ButtonLink>
        </p>
      )}
      <p className="muted small">
        You sign in to support it, so that everybody counts once. No page shows who supports what, and the number
        changes only at night, in tens.
      </p>
      {joined.length === 0 ? null : (
        <More summary={joined.length === 1 ? "Somebody else said it like this" : "Others said it like this"}>
          {joined.map((other) => (
            <blockquote key={other.id} className="suggestion__words" lang={other.language ?? undefined} dir="auto">
              <WithGaps text={other.text} />
            </blockquote>
          ))}
        </More>
      )}
      <h2>What came of it</h2>
      <SuggestionHistory steps={steps} name={provider === null ? "A provider" : name} />
      {state === "done" || state === "declined" ? (
        <p>
          <a href={`/suggestions/${id}/support`}>Did you support it? You can still take that back</a>
        </p>
      ) : null}
      <p>
        {provider === null ? null : <a href={`/providers/${provider}`}>How {name} stands</a>}
        {provider === null ? null : " · "}
        <a href={`/suggest/${provider ?? "all"}`}>Suggest something else</a> ·{" "}
        <a href="/contact">Tell us that something is wrong with this text</a>
      </p>
    </div>
  )
}
