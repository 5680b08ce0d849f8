import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Answering } from "#app/components/answers/answering.tsx"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { ProviderHandOver } from "#app/components/campaign/provider-hand-over.tsx"
import { ComplaintFigures } from "#app/components/complaint-figures/complaint-figures.tsx"
import { AsPrime, Places } from "#app/components/figure/provider-tables.tsx"
import { PublicNotes } from "#app/components/figure/public-notes.tsx"
import { QuestionsCard } from "#app/components/figure/questions-card.tsx"
import { ScoreCard } from "#app/components/figure/score-card.tsx"
import { TrendChart } from "#app/components/figure/trend-chart.tsx"
import { ProviderPledges } from "#app/components/pledges/provider-pledges.tsx"
import { RecoverySection } from "#app/components/recovery/plan-view.tsx"
import { SubcontractorPlans } from "#app/components/recovery/subcontractor-plans.tsx"
import { Sources } from "#app/components/register/certainty.tsx"
import { Chain } from "#app/components/register/chain.tsx"
import { ContractsTable } from "#app/components/register/contracts-table.tsx"
import { OfficialFigures } from "#app/components/register/official-figures.tsx"
import { ProviderFacts } from "#app/components/register/provider-facts.tsx"
import { Takeovers } from "#app/components/register/takeovers.tsx"
import { TheyDid } from "#app/components/suggestions/they-did.tsx"
import { ProviderSurveys } from "#app/components/surveys/provider-surveys.tsx"
import { PublishedWords } from "#app/components/words/published-words.tsx"
import { dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { yearsOf } from "#app/domain/complaints/public/figure-sets.ts"
import { figureChoices } from "#app/domain/notices/challenged-figure.ts"
import { CHALLENGE_OUTCOME_WORDS } from "#app/domain/notices/score-challenge.ts"
import { pledgeDemands } from "#app/domain/pledges/demands.ts"
import { isRatable } from "#app/domain/programme.ts"
import { withLateness } from "#app/domain/suggestions/late.ts"
import { pageNumber } from "#app/forms/page-number.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { today } from "#app/http/today.server.ts"
import { isRepresented, listAnswerFigures, listAnswersTo } from "#db/queries/site/answers.ts"
import { listPledgesBy } from "#db/queries/site/by-providers/pledges.ts"
import { listSurveysBy } from "#db/queries/site/by-providers/surveys.ts"
import { listCampaignTexts } from "#db/queries/site/campaign-updates.ts"
import { listComplaintFigures } from "#db/queries/site/complaint-figures.ts"
import { listContracts } from "#db/queries/site/contracts.ts"
import { findFigure, findNewestRelease, listFigures, listTrend } from "#db/queries/site/figures.ts"
import { findLastHandOver } from "#db/queries/site/hand-overs.ts"
import { listOfficialFigures } from "#db/queries/site/official-figures.ts"
import { findProvider, findProviderAt, listPredecessors } from "#db/queries/site/providers.ts"
import { listPublicNotes } from "#db/queries/site/public-notes.ts"
import { listPlansOf, listPlansUnder } from "#db/queries/site/recovery.ts"
import { listSources } from "#db/queries/site/sources.ts"
import { findStandIn } from "#db/queries/site/stand-ins.ts"
import { listSuggestionsOnProvider } from "#db/queries/site/suggestions.ts"
import { listPrimesOf, listSubcontractorsOf } from "#db/queries/site/supply-links.ts"
import { listUnitsDeliveredBy } from "#db/queries/site/units.ts"
import { countPublishedWords, listPublishedWords } from "#db/queries/site/words.ts"

/** A year of monthly updates. */
const MONTHS_SHOWN = 12

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.provider.name ?? "Provider"}: ratings – Threestar` },
  {
    name: "description",
    content: `What people on employment programmes say of ${data?.provider.name ?? "this provider"}, in stars.`,
  },
]

/** Quotes of a page. */
const WORDS_SHOWN = 20

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { slug, address } = foundOr404(await findProviderAt(foundOr404(params.slug)))
  // Where the page moved to, or the provider that this one turned out to be.
  if (address !== params.slug) throw redirect(`/providers/${address}${new URL(request.url).search}`, 301)
  const page = pageNumber(new URL(request.url).searchParams, "words")
  const provider = foundOr404(await findProvider(slug))
  const [predecessors, contracts, worksFor, subcontractors, figures, units, release] = await Promise.all([
    listPredecessors(slug),
    listContracts({ provider: slug }),
    listPrimesOf(slug),
    listSubcontractorsOf(slug),
    listOfficialFigures({ provider: slug }),
    listUnitsDeliveredBy(slug),
    findNewestRelease(),
  ])
  const programmes = [...new Map(contracts.map((one) => [one.programme, one.programmeName]))]
  const [figure, byProgramme, byUnit, trend, notes] = await Promise.all([
    findFigure(release, "provider", slug),
    listFigures(
      release,
      "prime",
      programmes.map(([programme]) => `${programme}/${slug}`),
    ),
    listFigures(
      release,
      "unit",
      units.map(({ id }) => id),
    ),
    listTrend("provider", slug, MONTHS_SHOWN),
    listPublicNotes(slug),
  ])
  const [quotes, written] = await Promise.all([listPublishedWords(slug, page, WORDS_SHOWN), countPublishedWords(slug)])
  const answers = await listAnswersTo(quotes.map(({ id }) => id))
  const named = figureChoices(provider, units)
  const facts = [provider, ...contracts, ...worksFor, ...subcontractors, ...figures]
  return {
    provider: {
      ...provider,
      predecessors,
      contracts,
      worksFor,
      subcontractors,
      figures: figures.map(({ providerName: _, ...one }) => one),
    },
    year: release?.year ?? null,
    figure,
    standIn: figure?.state === "shown" ? null : await findStandIn(release, units),
    asPrime: programmes.flatMap(([programme, name]) => {
      const own = byProgramme.get(`${programme}/${slug}`)
      return own ? { programme, name, figure: own } : []
    }),
    trend: trend.map(({ releasedOn, halfStars }) => ({ month: monthInWords(releasedOn), halfStars })),
    notes: notes.map(({ id, day, kind, text, subjectKind, subjectKey }) => ({
      id,
      day: dayInWords(day),
      about: named.find((one) => one.kind === subjectKind && one.key === subjectKey)?.name ?? provider.name,
      found: CHALLENGE_OUTCOME_WORDS[kind],
      text,
    })),
    places: units.map((unit) => ({ ...unit, figure: byUnit.get(unit.id) ?? null, ratable: isRatable(unit, today()) })),
    words: {
      quotes: quotes.map((quote) => ({ ...quote, answer: answers.get(quote.id) ?? null })),
      ...{ page, pages: Math.ceil(written / WORDS_SHOWN) },
    },
    plans: await listPlansOf(slug),
    plansUnder: await listPlansUnder(slug),
    day: today(),
    answering: {
      represented: await isRepresented(slug),
      figures: (await listAnswerFigures(today())).get(slug) ?? null,
    },
    complaints: yearsOf(await listComplaintFigures(slug)),
    suggestions: await suggestionsOf(slug),
    pledged: { pledges: await listPledgesBy(slug), demands: pledgeDemands(await listCampaignTexts()) },
    surveys: await listSurveysBy(slug),
    handOver: await findLastHandOver(slug),
    certainties: facts.map(({ certainty }) => certainty),
    sources: await listSources(facts.flatMap(({ sourceIds }) => sourceIds)),
  }
}

/** Suggestions of a kind on the page; the rest are one link away. */
const SUGGESTIONS_SHOWN = 3

async function suggestionsOf(slug: string) {
  const { done, open, total } = await listSuggestionsOnProvider(slug, SUGGESTIONS_SHOWN)
  const shown = (ones: typeof done) => ones.map((one) => withLateness(one, today()))
  return { done: shown(done), open: shown(open), total }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function ProviderPage() {
  const {
    provider,
    figure,
    standIn,
    year,
    places,
    asPrime,
    trend,
    notes,
    words,
    answering,
    plans,
    plansUnder,
    day,
    complaints,
    suggestions,
    pledged,
    surveys,
    handOver,
    certainties,
    sources,
  } = useLoaderData<typeof loader>()
  const ratable = places.some((place) => place.ratable)
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/providers", name: "Ratings" }]} />
      <h1>{provider.name}</h1>
      <p className="muted">{partsPlayed(provider, ratable)}</p>
      <Takeovers {...provider} became={successorOf(provider)} />
      <div className="halves">
        <ScoreCard name={provider.name} figure={figure} year={year} standIn={standIn} ended={!ratable}>
          <Invitation name={provider.name} ratable={ratable} known={places.length > 0} />
        </ScoreCard>
        <QuestionsCard figure={figure} ended={!ratable} />
      </div>
      <RecoverySection name={provider.name} plans={plans} today={day} represented={answering.represented} />
      <SubcontractorPlans name={provider.name} plans={plansUnder} />
      <PublicNotes heading="Notes" notes={notes} />
      <Places places={places} year={year} />
      <AsPrime totals={asPrime} year={year} />
      <TheyDid name={provider.name} slug={provider.slug} ratable={ratable} {...suggestions} />
      <Answering name={provider.name} slug={provider.slug} ratable={ratable} {...answering} />
      <PublishedWords name={provider.name} slug={provider.slug} ratable={ratable} {...words} />
      {trend.some(({ halfStars }) => halfStars !== null) ? (
        <>
          <h2>Month by month</h2>
          <TrendChart points={trend} name={provider.name} />
        </>
      ) : null}
      {complaints.length === 0 ? null : (
        <>
          <h2>Complaints</h2>
          <ComplaintFigures name={provider.name} years={complaints} />
        </>
      )}
      <ProviderPledges name={provider.name} {...pledged} />
      <ProviderHandOver name={provider.name} slug={provider.slug} last={handOver} />
      {provider.worksFor.length + provider.subcontractors.length === 0 ? null : (
        <>
          <h2>Who works with whom</h2>
          <Chain
            name={provider.name}
            above={provider.worksFor.map((link) => ({ ...link, other: link.prime, otherName: link.primeName }))}
            below={provider.subcontractors.map((link) => ({
              ...link,
              other: link.subcontractor,
              otherName: link.subcontractorName,
            }))}
          />
        </>
      )}
      {provider.contracts.length === 0 ? null : (
        <>
          <h2>Contracts over time</h2>
          <ContractsTable rows={provider.contracts} show="area" />
        </>
      )}
      {provider.figures.length === 0 ? null : (
        <>
          <h2>Official figures</h2>
          <OfficialFigures figures={provider.figures} sources={sources} />
        </>
      )}
      <ProviderSurveys name={provider.name} surveys={surveys} />
      <h2>Who they are</h2>
      <ProviderFacts provider={provider} />
      <p>
        Do you work for {provider.name}? <a href={`/portal/claim?provider=${provider.slug}`}>Answer what people say</a>,
        or show the stars on your site with <a href={`/providers/${provider.slug}/badge`}>a badge</a>.
      </p>
      <Sources certainties={certainties} sources={sources} />
    </div>
  )
}

function Invitation(props: { name: string; ratable: boolean; known: boolean }) {
  if (props.ratable) {
    return (
      <>
        <p className="actions">
          <ButtonLink href="/rate">Rate {props.name}</ButtonLink>
        </p>
        <p className="muted small">
          Five questions, about three minutes. We do not tell {props.name} or the jobcentre who rated. Did something go
          wrong? <a href="/complain">Complain without your name</a>.
        </p>
      </>
    )
  }
  return props.known ? (
    <p>The programmes on which {props.name} works or worked have ended, so it can no longer be rated.</p>
  ) : (
    <p>
      No source tells us in which area {props.name} works, so it cannot be rated yet. If you know,{" "}
      <a href="/contact">tell us</a>.
    </p>
  )
}

function successorOf({ became, becameName }: Loaded["provider"]) {
  return became === null || becameName === null ? null : { slug: became, name: becameName }
}

function partsPlayed({ contracts, worksFor }: Loaded["provider"], ratable: boolean): string {
  const parts = [contracts.length > 0 ? "prime contractor" : "", worksFor.length > 0 ? "subcontractor" : ""]
  const words = parts.filter(Boolean).join(" and ") || "provider"
  return `${ratable ? "" : "History: "}${ratable ? words.charAt(0).toUpperCase() + words.slice(1) : words}`
}
