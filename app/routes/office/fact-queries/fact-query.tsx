import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { RadioList } from "#app/components/radio-list.tsx"
import { SummaryList } from "#app/components/summary-list.tsx"
import { TextArea } from "#app/components/text-area.tsx"
import {
  MOST_QUERY_CHARACTERS,
  QUERY_OUTCOME_WORDS,
  QUERY_OUTCOMES,
  QUERY_REASON_WORDS,
} from "#app/domain/announcements/fact-query.ts"
import { dayInWords } from "#app/domain/calendar.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { queryAnswerForm } from "#app/forms/portal/fact-query.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { closeFactQuery, findFactQuery } from "#db/queries/desk/portal/announcements/queries.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A queried fact – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "moderation", new Date())
  return { staff: shownStaff(staff), query: await findOr404(params.query) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "moderation", new Date())
  const { id } = await findOr404(params.query)
  const sent = await request.formData()
  const form = parseForm(queryAnswerForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  const closed = await closeFactQuery(id, { ...form.value, staff: staff.id, day: today() })
  if (!closed) return refused(sent, { form: "Somebody else has answered it meanwhile" }, 409)
  return redirect("/office/fact-queries", 303)
}

function refused(sent: FormData, problems: FormProblems, status: 409 | 422 = 422) {
  const typed = { outcome: String(sent.get("outcome") ?? ""), answer: String(sent.get("answer") ?? "") }
  return data({ typed, problems }, { status })
}

async function findOr404(id: string | undefined) {
  return foundOr404(id !== undefined && isUuid(id) ? await findFactQuery(id) : null)
}

export default function FactQuery() {
  const { query } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <Breadcrumbs trail={[{ href: "/office/fact-queries", name: "Queried facts" }]} />
        <h1>{QUERY_REASON_WORDS[query.reason]}</h1>
        <blockquote className="item-text" dir="auto">
          {query.text ?? <em className="muted">The text is erased.</em>}
        </blockquote>
        <SummaryList
          rows={[
            { name: "What the provider says", value: query.words },
            { name: "Provider", value: query.providerName ?? query.provider },
            { name: "Asked", value: `${dayInWords(query.askedOn)}, by ${query.askedBy}` },
            { name: "The text", value: query.isPublished ? "Published" : query.state },
          ]}
        />
        <p>
          <a href={`/office/moderation/${query.item}`}>Open the text</a>, to take words out or to decline it. Do that
          first, and answer here.
        </p>
        {query.outcome === null ? (
          <form method="post" noValidate>
            <RadioList
              name="outcome"
              label="What came of it?"
              value={sent?.typed.outcome}
              error={sent?.problems.outcome}
              choices={QUERY_OUTCOMES.map((value) => ({ value, label: QUERY_OUTCOME_WORDS[value] }))}
            />
            <TextArea
              name="answer"
              label="Why?"
              hint="The provider reads it. Never say anything of who wrote the text."
              value={sent?.typed.answer ?? ""}
              error={sent?.problems.answer}
              rows={4}
              most={MOST_QUERY_CHARACTERS}
            />
            <Button>Answer</Button>
          </form>
        ) : (
          <p>
            <strong>{QUERY_OUTCOME_WORDS[query.outcome]}.</strong> {query.answer}
          </p>
        )}
      </div>
    </div>
  )
}
