import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { RisingStars } from "#app/components/brand-mark.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { LeagueTable } from "#app/components/figure/league-table.tsx"
import { ratingsInTens } from "#app/components/figure/ratings-in-tens.ts"
import { Stars } from "#app/components/figure/stars.tsx"
import { SearchBox } from "#app/components/search-box.tsx"
import { monthInWords } from "#app/domain/calendar.ts"
import { inLeagueOrder } from "#app/domain/league.ts"
import { isRatable } from "#app/domain/programme.ts"
import { today } from "#app/http/today.server.ts"
import { findNewestRelease, listFigures } from "#db/queries/site/figures.ts"
import { listProgrammes } from "#db/queries/site/programmes.ts"
import { listProviders } from "#db/queries/site/providers.ts"

/** As many providers as fit the front page; the rest are one link away. */
const PROVIDERS_SHOWN = 6

export const meta: MetaFunction = () => [
  { title: "Threestar: rate the people paid to help you find work" },
  {
    name: "description",
    content:
      "People on employment programmes rate the companies paid to help them back to work. Anonymous, independent.",
  },
]

export async function loader() {
  const [release, programmes, providers] = await Promise.all([findNewestRelease(), listProgrammes(), listProviders()])
  const [byProvider, byProgramme] = await Promise.all([
    listFigures(
      release,
      "provider",
      providers.map(({ slug }) => slug),
    ),
    listFigures(
      release,
      "programme",
      programmes.map(({ slug }) => slug),
    ),
  ])
  const rated = providers.flatMap((provider) => {
    const figure = byProvider.get(provider.slug)
    return figure?.state === "shown" ? [{ slug: provider.slug, name: provider.name, figure }] : []
  })
  const leading = inLeagueOrder(rated, ({ name, figure }) => ({ ...figure, name }), "stars")
  return {
    update: release === null ? null : { month: monthInWords(release.releasedOn), year: release.year },
    providers: leading.slice(0, PROVIDERS_SHOWN),
    providerCount: providers.length,
    programmes: programmes
      .filter((programme) => isRatable(programme, today()))
      .map(({ slug, name, areaCount }) => ({ slug, name, areaCount, figure: byProgramme.get(slug) ?? null })),
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function Home() {
  const { update, providers, providerCount, programmes } = useLoaderData<typeof loader>()
  return (
    <>
      <Hero />
      <div className="wrap">
        {providers.length === 0 ? <Young /> : <Standing update={update} providers={providers} />}
        <p>
          <a href="/providers">All {providerCount} providers</a>
        </p>
        <h2>Programmes you can rate</h2>
        <Programmes programmes={programmes} />
        <h2>Before you start</h2>
        <div className="grid">
          <section className="card">
            <h3>Can this hurt my benefits?</h3>
            <p>Rating is your choice and is no part of your claim. Here is what we protect, and what we cannot.</p>
            <p>
              <a href="/rate#benefits">Read our answer</a>
            </p>
            <p>
              <a href="/anonymity">Who could learn what, and how to check it</a>
            </p>
          </section>
          <section className="card">
            <h3>Three stars, or put it right</h3>
            <p>
              Every provider should reach three stars from the people it serves. That is the line on every chart here.
            </p>
            <p>
              <a href="/how-stars-work#verdict">How we decide</a>
            </p>
            <p>
              <a href="/campaign/sign?from=home">Sign for it</a>
            </p>
          </section>
          <section className="card">
            <h3>No stars for money</h3>
            <p>Nobody can pay to be listed, to move up or to have a rating taken away.</p>
            <a href="/how-stars-work#who-pays">Who runs this</a>
          </section>
        </div>
      </div>
    </>
  )
}

function Hero() {
  return (
    <div className="hero">
      <div className="wrap">
        <div className="hero__words">
          <h1>Rate the people paid to help you find work</h1>
          <p className="lead">
            Five questions, about three minutes. We do not tell your provider or the jobcentre who rated. Rating is your
            choice and is no part of your claim.
          </p>
          <p className="actions">
            <ButtonLink href="/rate">Rate your provider</ButtonLink>
            <a href="/rate#benefits">Can this hurt my benefits?</a>
          </p>
          <SearchBox label="Or look up a town, council or provider" look="quiet" />
          <p className="small">Using their computer or Wi-Fi? Do this later, on your own phone.</p>
        </div>
        <RisingStars />
      </div>
    </div>
  )
}

function Standing({ update, providers }: Pick<Loaded, "update" | "providers">) {
  return (
    <>
      <h2>How providers stand</h2>
      <LeagueTable
        caption={`${update?.month ?? ""} update. In order of stars, then verdict, then name.`}
        named="Provider"
        year={update?.year ?? null}
        rows={providers.map(({ slug, name, figure }) => ({
          id: slug,
          href: `/providers/${slug}`,
          name,
          note: "",
          figure,
        }))}
      />
    </>
  )
}

/** A young site is not a broken one: it says what comes when, and that the first ten matter most. */
function Young() {
  return (
    <>
      <h2>The first stars are yours to give</h2>
      <p>No provider has stars yet. Stars come from people like you, and the first ten matter most.</p>
      <ol className="milestones">
        <li>
          <b>10 ratings</b> in a programme bring its first stars, here on this page.
        </li>
        <li>
          <b>10 ratings</b> of one provider bring it stars of its own.
        </li>
        <li>
          <b>30 people</b> in a year bring a verdict: above the three-star line, below it, or near it.
        </li>
      </ol>
      <p>New stars come out once a month, all together, so that nobody can tell who rated when.</p>
    </>
  )
}

function Programmes({ programmes }: Pick<Loaded, "programmes">) {
  return (
    <div className="grid programmes">
      {programmes.map(({ slug, name, areaCount, figure }) => (
        <section key={slug} className="card">
          <h3>
            <a href={`/programmes/${slug}`}>{name}</a>
          </h3>
          {figure?.halfStars && figure.state === "shown" ? (
            <p>
              <Stars halfStars={figure.halfStars} />{" "}
              <span className="muted">{figure.tens === null ? "" : ratingsInTens(figure.tens)}</span>
            </p>
          ) : (
            <p className="muted">Stars appear after 10 ratings.</p>
          )}
          <p className="muted small">{areaCount === 1 ? "1 area" : areaCount === 0 ? "" : `${areaCount} areas`}</p>
        </section>
      ))}
    </div>
  )
}
