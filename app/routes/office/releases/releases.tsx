import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ErrandCard } from "#app/components/office/errand-card.tsx"
import { NextUpdate } from "#app/components/office/releases/next-update.tsx"
import { ReleaseTable } from "#app/components/office/releases/release-table.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { errandView } from "#app/domain/office/errand.ts"
import { nextReleaseDay } from "#app/domain/release/release-day.ts"
import { env } from "#app/env.server.ts"
import { pageNumber } from "#app/forms/page-number.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { type AskedErrand, findNewestAnswer, findOpenErrand, listErrands } from "#db/queries/desk/errands.ts"
import { countReleases, listReleases } from "#db/queries/site/releases.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Monthly updates – Threestar office" }]

const ON_A_PAGE = 12

/** How long the page says what came of an update that somebody made. */
const NEWS_HOURS = 12

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "releases", now)
  const pages = Math.max(1, Math.ceil((await countReleases()) / ON_A_PAGE))
  const page = Math.min(pageNumber(new URL(request.url).searchParams), pages)
  const [run] = await listErrands(["run-release"], 1)
  const open = await findOpenErrand("preview-release", now)
  return {
    staff: shownStaff(staff),
    ...{ page, pages },
    releases: await listReleases({ limit: ON_A_PAGE, offset: (page - 1) * ON_A_PAGE }),
    due: dayInWords(nextReleaseDay(today(now), env().RELEASE_DAY)),
    preview: previewCounts(await findNewestAnswer("preview-release")),
    open: open ? errandView(open, now) : null,
    run: run && isNews(run, now) ? { ...errandView(run, now), result: resultOf(run) } : null,
  }
}

export default function Releases() {
  const { releases, page, pages, due, preview, open, run } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Monthly updates</h1>
      <p className="lead">
        Everything that the public sees changes once a month, all at once, and is never changed afterwards.
      </p>
      {run ? (
        <ErrandCard what="The monthly update" errand={run} href="/office/releases">
          <h2>Update {run.result?.number} is out</h2>
          <p>
            It shows {run.result?.shown} figures, and {run.result?.moved} of them have moved.
          </p>
        </ErrandCard>
      ) : null}
      <div className="halves halves--even">
        <NextUpdate due={due} preview={preview} open={open} />
        <section aria-labelledby="suspicious">
          <h2 id="suspicious">When something is wrong with ratings</h2>
          <p>
            Ratings are never taken out because of what they say. What can be left out is a <b>class</b>: all ratings
            that came the same way, such as with one batch of printed passes that was stolen.
          </p>
          <ul>
            <li>
              <a href="/office/releases/classes">Classes that are left out</a>
            </li>
            <li>
              <a href="/office/flags">What was noticed</a>
            </li>
          </ul>
        </section>
      </div>
      <h2>All updates</h2>
      {releases.length === 0 ? <p>Nothing has been published yet.</p> : <ReleaseTable releases={releases} />}
      <Pagination page={page} pages={pages} href={(number) => `/office/releases?page=${number}`} />
    </div>
  )
}

function isNews({ askedAt }: AskedErrand, now: Date): boolean {
  return now.getTime() - askedAt.getTime() < NEWS_HOURS * 3_600_000
}

function resultOf({ result }: AskedErrand) {
  return result?.kind === "run-release" ? { number: result.number, shown: result.shown, moved: result.moved } : null
}

function previewCounts(answer: AskedErrand | null) {
  if (answer?.result?.kind !== "preview-release" || answer.finishedAt === null) return null
  const { figures } = answer.result
  const count = (state: "appears" | "moves" | "goes") => figures.filter((figure) => figure.state === state).length
  const counts = { appears: count("appears"), moves: count("moves"), goes: count("goes") }
  return { finishedAt: answer.finishedAt, counts }
}
