import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { IdeaHistory } from "#app/components/ideas/idea-history.tsx"
import { IdeaTag } from "#app/components/ideas/idea-tag.tsx"
import { WithGaps } from "#app/components/words/with-gaps.tsx"
import { monthInWords } from "#app/domain/calendar.ts"
import { isSupportable } from "#app/domain/ideas/state.ts"
import { supportInWords } from "#app/domain/proposals/shown-support.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { findPublishedIdea, isIdeaGone, listIdeaMoves } from "#db/queries/site/ideas.ts"

export const meta: MetaFunction = () => [{ title: "An idea for the campaign – Threestar" }]

export async function loader({ params }: LoaderFunctionArgs) {
  const id = foundOr404(params.id !== undefined && isUuid(params.id) ? params.id : null)
  const idea = await findPublishedIdea(id)
  if (idea === null && (await isIdeaGone(id))) return data(null, { status: 410 })
  return data({ idea: foundOr404(idea), steps: await listIdeaMoves(id) })
}

type Loaded = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>

export default function IdeaPage() {
  const loaded = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs
        trail={[
          { href: "/campaign", name: "Campaign" },
          { href: "/campaign/ideas", name: "Ideas" },
        ]}
      />
      {loaded === null ? <Gone /> : <Standing {...loaded} />}
    </div>
  )
}

/** Its author had it erased, or the office took it down: which of the two is nobody's business. */
function Gone() {
  return (
    <>
      <h1>This idea is not here any more</h1>
      <p>It was taken away, and its words with it.</p>
      <p>
        <a href="/campaign/ideas">See the other ideas</a>
      </p>
    </>
  )
}

function Standing({ idea, steps }: Loaded) {
  const { id, text, language, state, tens, publishedIn } = idea
  const isOpen = isSupportable(state)
  return (
    <>
      <h1>An idea for the campaign</h1>
      <p>
        <IdeaTag state={state} />
      </p>
      <blockquote className="suggestion__whole" lang={language ?? undefined} dir="auto">
        <WithGaps text={text} />
      </blockquote>
      <p>
        <b>{supportInWords(tens)}.</b> Published in {monthInWords(publishedIn)}.
      </p>
      {isOpen ? (
        <p className="actions">
          <ButtonLink href={`/campaign/ideas/${id}/support`}>Support it, or take your support back</ButtonLink>
        </p>
      ) : null}
      <p className="muted small">
        You sign in to support it, so that everybody counts once. No page shows who supports what, and the number
        changes only at night, in tens.
      </p>
      <h2>What came of it</h2>
      <IdeaHistory steps={steps} />
      {isOpen ? null : (
        <p>
          <a href={`/campaign/ideas/${id}/support`}>Did you support it? You can still take that back</a>
        </p>
      )}
      <p>
        <a href="/campaign/ideas/new">Propose something else</a> ·{" "}
        <a href="/contact">Tell us that something is wrong with this text</a>
      </p>
    </>
  )
}
