import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { FeedbackList } from "#app/components/portal/feedback/feedback-list.tsx"
import { Predecessors } from "#app/components/portal/predecessors.tsx"
import { ShowLinks } from "#app/components/portal/show-links.tsx"
import { SelectField } from "#app/components/select-field.tsx"
import { FEEDBACK_SHOWS, type FeedbackShow } from "#app/domain/answers/state.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { feedbackQuestion, seenForm } from "#app/forms/portal/answer.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { recordSeen } from "#db/queries/desk/portal/answers/deeds.ts"
import { countFeedback, listFeedback, listFeedbackAreas, listTakenOver } from "#db/queries/desk/portal/answers/texts.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Feedback – Threestar for providers" }]

const ON_A_PAGE = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { slug } = representative.provider
  const areas = await listFeedbackAreas(slug)
  const asked = feedbackQuestion(
    new URL(request.url).searchParams,
    areas.map(({ area }) => area),
  )
  const { show, area } = asked
  const counts = await Promise.all(
    FEEDBACK_SHOWS.map(async (name) => ({ name, count: await countFeedback(slug, { show: name, area }) })),
  )
  const pages = Math.max(1, Math.ceil((counts.find(({ name }) => name === show)?.count ?? 0) / ON_A_PAGE))
  const page = Math.min(asked.page, pages)
  return {
    representative: shownRepresentative(representative),
    ...{ show, area, areas, counts, page, pages },
    mayAnswer: hasRight(representative.role, "answer"),
    texts: await listFeedback(slug, { show, area }, { page, size: ON_A_PAGE }),
    predecessors: await Promise.all(
      (await listTakenOver(slug)).map(async (before) => ({
        ...before,
        count: await countFeedback(before.slug, { show, area: null }),
      })),
    ),
  }
}

/** Lays the ticked texts aside: they count no more among those that wait. The list stays as it was narrowed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { provider } = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const form = parseForm(seenForm, await request.formData())
  if (!form.ok) return data({ problems: { text: form.problems.form ?? "Tick at least one text" } }, { status: 422 })
  await recordSeen(provider.slug, form.value)
  return redirect(`/portal/${provider.slug}/feedback${new URL(request.url).search}`, 303)
}

export default function Feedback() {
  const { representative, show, area, areas, counts, page, pages, mayAnswer, texts, predecessors } =
    useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  const { slug, name } = representative.provider
  const address = (wanted: FeedbackShow, number = 1) => {
    const place = area === null ? "" : `&area=${area}`
    return `/portal/${slug}/feedback?show=${wanted}${place}${number === 1 ? "" : `&page=${number}`}`
  }
  return (
    <div className="wrap">
      <ErrorSummary problems={problems} />
      <h1>What people wrote about {name}</h1>
      <p className="lead">
        Everybody can read these texts. You can give one answer to each, and everybody reads it below. People are
        anonymous: please do not try to find out who wrote something.
      </p>
      <Predecessors what="Texts about" below={`/feedback?show=${show}`} predecessors={predecessors} />
      <ShowLinks
        label="Texts by where your answer stands"
        current={show}
        shows={counts.map((one) => ({ ...one, words: SHOW_WORDS[one.name], href: address(one.name) }))}
      />
      {areas.length < 2 ? null : (
        <form method="get" className="column">
          <input type="hidden" name="show" value={show} />
          <SelectField
            name="area"
            label="Place"
            value={area ?? ""}
            choices={[
              { value: "", label: "All places" },
              ...areas.map((one) => ({ value: one.area, label: one.name ?? one.area })),
            ]}
          />
          <Button look="quiet">Show</Button>
        </form>
      )}
      {texts.length === 0 ? <p role="status">{EMPTY[show]}</p> : null}
      <FeedbackList slug={slug} texts={texts} mayLayAside={mayAnswer && show === "unanswered"} error={problems?.text} />
      <Pagination {...{ page, pages }} href={(number) => address(show, number)} />
    </div>
  )
}

const SHOW_WORDS = {
  unanswered: "Not answered",
  answered: "Answered",
  returned: "Sent back",
  all: "All",
} as const satisfies Record<FeedbackShow, string>

const EMPTY = {
  unanswered: "No text waits for your answer.",
  answered: "You have answered none yet.",
  returned: "Our office has sent nothing back.",
  all: "Nothing is published yet. Texts come out with a monthly update, five or more of a place together.",
} as const satisfies Record<FeedbackShow, string>
