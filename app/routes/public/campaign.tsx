import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ButtonLink } from "#app/components/button.tsx"
import { Comments } from "#app/components/campaign/comments.tsx"
import { Demands } from "#app/components/campaign/demands.tsx"
import { OfficeText } from "#app/components/campaign/office-text.tsx"
import { Thermometer } from "#app/components/campaign/thermometer.tsx"
import { IdeaList } from "#app/components/ideas/idea-list.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { campaignTexts } from "#app/domain/campaign/texts.ts"
import { htmlOf } from "#app/tasks/campaign/markdown.server.ts"
import { findCampaignTotals, listCampaignComments, listReachedMilestones } from "#db/queries/site/campaign.ts"
import { listCampaignTexts, listPublishedUpdates } from "#db/queries/site/campaign-updates.ts"
import { listIdeas } from "#db/queries/site/ideas.ts"

const COMMENTS_SHOWN = 6
const NEWS_SHOWN = 3
const IDEAS_SHOWN = 3

export const meta: MetaFunction = () => [
  { title: "Three stars, or put it right – Threestar" },
  {
    name: "description",
    content:
      "A campaign for a minimum standard: every company paid to help people into work gets at least three stars from them, or puts things right.",
  },
]

export async function loader() {
  const [totals, reached, comments, written, news, ideas] = await Promise.all([
    findCampaignTotals(),
    listReachedMilestones(),
    listCampaignComments(COMMENTS_SHOWN),
    listCampaignTexts(),
    listPublishedUpdates({ limit: NEWS_SHOWN, offset: 0 }),
    listIdeas({ q: "", state: "open", sort: "support" }, 1, IDEAS_SHOWN),
  ])
  return {
    ...{ online: totals?.online ?? 0, paper: totals?.paper ?? 0, reached, comments, ideas },
    news: news.map(({ slug, title, publishedAt }) => ({ slug, title, day: publishedAt.toISOString().slice(0, 10) })),
    texts: campaignTexts(written).map(({ body, evidence, ...text }) => ({
      ...text,
      html: htmlOf(body),
      evidence: evidence === null ? null : htmlOf(evidence),
    })),
  }
}

export default function Campaign() {
  const { online, paper, reached, comments, ideas, texts, news } = useLoaderData<typeof loader>()
  const textOf = (name: string) => texts.filter((text) => text.name === name)
  return (
    <div className="wrap">
      {textOf("case").map(({ title, html }) => (
        <section key={title} className="campaign-case">
          <div>
            <h1>{title}</h1>
            <OfficeText html={html} />
          </div>
          <div>
            <Thermometer total={online} paper={paper} reached={reached} />
            <p className="actions">
              <ButtonLink href="/campaign/sign?from=campaign">Sign</ButtonLink>
              <a href="/campaign/supporters">Who signs, and where</a>
            </p>
          </div>
        </section>
      ))}
      <Demands texts={texts} />
      <p>
        <a href="/campaign/pledges">Which provider pledges what, and whether it keeps it</a>
      </p>
      <h2 id="comments">Why people sign</h2>
      {comments.length === 0 ? (
        <p>Nobody’s comment is published yet. Whoever signs can write one.</p>
      ) : (
        <Comments comments={comments} />
      )}
      {news.length === 0 ? null : (
        <section aria-labelledby="news">
          <h2 id="news">News</h2>
          <ul>
            {news.map(({ slug, title, day }) => (
              <li key={slug}>
                <a href={`/campaign/updates/${slug}`}>{title}</a>, <time dateTime={day}>{dayInWords(day)}</time>
              </li>
            ))}
          </ul>
          <p>
            <a href="/campaign/updates">All news</a>
          </p>
        </section>
      )}
      {textOf("next").map(({ title, html }) => (
        <section key={title}>
          <h2 id="next">{title}</h2>
          <OfficeText html={html} />
        </section>
      ))}
      <h2 id="ideas">Ideas for what to do next</h2>
      {ideas.length === 0 ? <p>No idea is open at the moment. Yours could be the next.</p> : null}
      {ideas.length === 0 ? null : <IdeaList ideas={ideas} level={3} />}
      <p className="actions">
        <ButtonLink href="/campaign/ideas/new" look="quiet">
          Propose something
        </ButtonLink>
        <a href="/campaign/ideas">All ideas, and what came of them</a>
      </p>
      <h2 id="more">What you can do</h2>
      <ul>
        <li>
          <a href="/campaign/sign?from=campaign">Sign</a>, with your name or without
        </li>
        <li>
          <a href="/campaign/act">Write to your MP, or spread the word</a>
        </li>
        <li>
          <a href="/campaign/updates">Read the news</a>
        </li>
        <li>
          <a href="/campaign/ideas">Support an idea for what to do next</a>, or propose one
        </li>
        <li>
          <a href="/suggest/all">Say what providers should change</a>
        </li>
        <li>
          <a href="/complain">Complain, and get an answer</a>
        </li>
      </ul>
    </div>
  )
}
