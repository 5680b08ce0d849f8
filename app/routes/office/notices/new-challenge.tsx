import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ChallengeForm, ProviderChoice } from "#app/components/office/notices/challenge-form.tsx"
import { typedIn } from "#app/components/office/notices/typed.ts"
import { monthInWords } from "#app/domain/calendar.ts"
import { figureChoices } from "#app/domain/notices/challenged-figure.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { scoreChallengeForm } from "#app/forms/office/challenges.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { sealTold } from "#app/tasks/sealed-told.server.ts"
import { listReleases, listScoredProviders, listShownKeys } from "#db/queries/desk/notices/figures.ts"
import { insertScoreChallenge } from "#db/queries/desk/notices/score-challenges.ts"
import { findProvider } from "#db/queries/site/providers.ts"
import { listUnitsDeliveredBy } from "#db/queries/site/units.ts"

/** Two years of monthly updates: older stars are nobody's any more. */
const UPDATES_OFFERED = 24

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A score is challenged – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = shownStaff(await requireStaff(request, "notices", now))
  const slug = new URL(request.url).searchParams.get("provider")
  if (slug === null) return { staff, providers: await listScoredProviders(), offered: null, today: ukDayOf(now) }
  return { staff, providers: [], offered: await findOffered(slug), today: ukDayOf(now) }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const sent = await request.formData()
  const provider = new URL(request.url).searchParams.get("provider") ?? ""
  const { figures, releases } = await findOffered(provider)
  const offered = { figures: figures.map(({ value }) => value), releases: releases.map(({ value }) => Number(value)) }
  const form = parseForm(scoreChallengeForm(ukDayOf(now), offered), sent)
  if (!form.ok) return data({ typed: typedIn(sent), problems: form.problems }, { status: 422 })
  const { told, ...challenge } = form.value
  const reference = await insertScoreChallenge({ ...challenge, provider, told: sealTold(told) }, staff.id)
  return redirect(`/office/notices/score/${reference}`, 303)
}

export default function NewChallenge() {
  const { providers, offered, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/notices", name: "Notices" }]} />
      <div className="column">
        {offered === null ? (
          <ProviderChoice providers={providers} />
        ) : (
          <ChallengeForm
            {...offered}
            typed={answer?.typed ?? { fields: { day: today }, boxes: {} }}
            problems={answer?.problems ?? {}}
          />
        )}
      </div>
    </div>
  )
}

/** What a challenge about a provider may name: figures that are shown, in updates of the last two years. */
async function findOffered(slug: string) {
  const provider = foundOr404(await findProvider(slug))
  const choices = figureChoices(provider, await listUnitsDeliveredBy(slug))
  const shown = new Set((await listShownKeys(choices)).map(({ kind, key }) => `${kind} ${key}`))
  return {
    provider: provider.name,
    figures: choices
      .map(({ kind, key, name }) => ({ value: `${kind} ${key}`, label: name }))
      .filter(({ value }) => shown.has(value)),
    releases: (await listReleases(UPDATES_OFFERED)).map(({ number, releasedOn }) => ({
      value: String(number),
      label: monthInWords(releasedOn),
    })),
  }
}
