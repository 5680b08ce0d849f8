import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Pagination } from "#app/components/pagination.tsx"
import { PortalCaseTable } from "#app/components/portal/complaints/portal-case-table.tsx"
import { Predecessors } from "#app/components/portal/predecessors.tsx"
import { ShowLinks } from "#app/components/portal/show-links.tsx"
import {
  PORTAL_STANDING_WORDS,
  PORTAL_STANDINGS,
  type PortalStanding,
  portalCases,
  portalClock,
} from "#app/domain/complaints/portal-case.ts"
import { portalCaseQuestion } from "#app/forms/portal/complaint.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listPortalCases } from "#db/queries/desk/portal/complaints/cases.ts"
import { listPredecessors } from "#db/queries/desk/portal/families.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Complaints – Threestar for providers" }]

const ON_A_PAGE = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { slug } = representative.provider
  const question = portalCaseQuestion(new URL(request.url).searchParams)
  const day = today()
  const [cases, predecessors] = await Promise.all([listPortalCases([slug]), listPredecessors(slug)])
  const shown = portalCases(cases, question.show, day)
  const pages = Math.max(1, Math.ceil(shown.length / ON_A_PAGE))
  const page = Math.min(question.page, pages)
  return {
    representative: shownRepresentative(representative),
    show: question.show,
    counts: PORTAL_STANDINGS.map((name) => ({ name, count: portalCases(cases, name, day).length })),
    ...{ page, pages },
    // Nothing more of a case than its page shows: above all no day on which something happened to it.
    rows: shown.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map((one) => ({
      ...{ reference: one.reference, kinds: one.kinds, passing: one.passing },
      clock: portalClock(one, day),
    })),
    predecessors: await Promise.all(
      predecessors.map(async ({ slug: before, name }) => {
        const waiting = portalCases(await listPortalCases([before]), "to-answer", day)
        return { slug: before, name, count: waiting.length }
      }),
    ),
  }
}

export default function PortalComplaints() {
  const { representative, show, counts, page, pages, rows, predecessors } = useLoaderData<typeof loader>()
  const { slug, name } = representative.provider
  const list = `/portal/${slug}/complaints`
  const address = (standing: PortalStanding, number = 1) =>
    `${list}?show=${standing}${number === 1 ? "" : `&page=${number}`}`
  return (
    <div className="wrap">
      <h1>Complaints about {name}</h1>
      <p className="lead">
        You read what each person allowed us to show you, and nothing else. They are anonymous: please do not try to
        find out who they are.
      </p>
      <Predecessors what="Complaints about" below="/complaints" predecessors={predecessors} />
      <ShowLinks
        label="Complaints by where they stand"
        current={show}
        shows={counts.map((one) => ({ ...one, words: PORTAL_STANDING_WORDS[one.name], href: address(one.name) }))}
      />
      {rows.length === 0 ? (
        <p role="status">{EMPTY[show]}</p>
      ) : (
        <PortalCaseTable
          {...{ slug, rows }}
          caption="Complaints, by the day on which the answer is due"
          standing={PORTAL_STANDING_WORDS[show]}
        />
      )}
      <Pagination {...{ page, pages }} href={(number) => address(show, number)} />
    </div>
  )
}

const EMPTY: Readonly<Record<PortalStanding, string>> = {
  "to-answer": "No complaint waits for your answer.",
  answered: "There is none that you answered in the last eight weeks.",
  disputed: "Nobody disputes an answer of yours.",
  closed: "None is closed yet.",
}
