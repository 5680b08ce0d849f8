import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ColumnHeads } from "#app/components/column-heads.tsx"
import { CampaignLinks } from "#app/components/office/campaign/campaign-links.tsx"
import { CampaignStanding } from "#app/components/office/campaign/campaign-standing.tsx"
import { SigningDays } from "#app/components/office/campaign/signing-days.tsx"
import { addDays } from "#app/domain/calendar.ts"
import { SIGN_UP_SOURCE_WORDS } from "#app/domain/campaign/supporter.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { countStoppedLetters } from "#db/queries/desk/campaign/letter-events.ts"
import {
  countPost,
  countStanding,
  findLastRun,
  listSigningDays,
  listSources,
} from "#db/queries/desk/campaign/overview.ts"
import { countHeldByRule } from "#db/queries/desk/campaign/quarantine.ts"

/** Four weeks, newest first. */
const DAYS_SHOWN = 28

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Campaign – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const [standing, post, run, days, sources, held, stopped] = await Promise.all([
    countStanding(),
    countPost(),
    findLastRun(),
    listSigningDays(addDays(today(), -DAYS_SHOWN)),
    listSources(),
    countHeldByRule(),
    countStoppedLetters(),
  ])
  const lastRun = run === null ? null : { total: run.total, expected: run.expected }
  return { staff: shownStaff(staff), standing, post, lastRun, days, sources, held, stopped }
}

export default function OfficeCampaign() {
  const { standing, post, lastRun, days, sources, held, stopped } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Campaign</h1>
      <CampaignLinks />
      <CampaignStanding {...{ standing, post, lastRun, held, stopped }} />
      <h2>By day</h2>
      <SigningDays days={days} />
      <h2>Where they came from</h2>
      {sources.length === 0 ? (
        <p>Nobody has confirmed a signature yet.</p>
      ) : (
        <table className="govuk-table">
          <caption className="govuk-visually-hidden">Confirmed signatures by page</caption>
          <ColumnHeads names={["Page of ours", "Confirmed"]} numeric={["Confirmed"]} />
          <tbody>
            {sources.map(({ source, count }) => (
              <tr key={source}>
                <th scope="row" className="govuk-table__header">
                  {SIGN_UP_SOURCE_WORDS[source]}
                </th>
                <td className="govuk-table__cell govuk-table__cell--numeric">{count.toLocaleString("en-GB")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
