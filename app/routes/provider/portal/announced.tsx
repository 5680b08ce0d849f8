import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { AnnouncedList } from "#app/components/portal/announced/announced-list.tsx"
import { QUERY_OUTCOME_WORDS, QUERY_REASON_WORDS } from "#app/domain/announcements/fact-query.ts"
import { dayInWords } from "#app/domain/calendar.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { factQueryForm } from "#app/forms/portal/fact-query.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listAnnounced, listAnsweredQueries, recordFactQuery } from "#db/queries/desk/portal/announcements/queries.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Soon to appear – Threestar for providers" }]

const ANSWERED_SHOWN = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { slug } = representative.provider
  const [texts, answered] = await Promise.all([listAnnounced(slug), listAnsweredQueries(slug, ANSWERED_SHOWN)])
  return {
    representative: shownRepresentative(representative),
    mayQuery: hasRight(representative.role, "answer"),
    ...{ texts, answered },
    done: new URL(request.url).searchParams.has("done"),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { provider, id } = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const sent = await request.formData()
  const text = (name: string) => String(sent.get(name) ?? "")
  const typed = { text: text("text"), reason: text("reason"), words: text("words") }
  const form = parseForm(factQueryForm, sent)
  if (!form.ok) return refused(typed, fieldsOf(form.problems, typed.text))
  const { text: announcement, reason, words } = form.value
  const query = { announcement, provider: provider.slug, reason, words, askedBy: id, askedOn: today() }
  if (!(await recordFactQuery(query))) return refused(typed, { form: GONE }, 409)
  return redirect(`/portal/${provider.slug}/announced?done`, 303)
}

const GONE = "This text is announced no more, or a colleague has told the moderator already. Nothing was sent"

/** Each text has fields of its own. */
function fieldsOf(problems: FormProblems, id: string): FormProblems {
  return Object.fromEntries(Object.entries(problems).map(([name, words]) => [`${name}-${id}`, words]))
}

type Typed = Readonly<{ text: string; reason: string; words: string }>

function refused(typed: Typed, problems: FormProblems, status: 409 | 422 = 422) {
  return data({ typed, problems }, { status })
}

export default function Announced() {
  const { representative, mayQuery, texts, answered, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [first] = texts
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <h1>What is soon to appear about {representative.provider.name}</h1>
        {sent?.problems.form ? (
          <Notice heading="What you wrote">
            <p dir="auto">{sent.typed.words}</p>
          </Notice>
        ) : null}
        {done && !sent ? <Notice tone="good">{<p>The moderator has it.</p>}</Notice> : null}
        {first === undefined ? (
          <p>
            Nothing at the moment. We show you texts three working days before they appear with a monthly update, all
            together.
          </p>
        ) : (
          <>
            <p className="lead">
              These appear with the update of {dayInWords(first.forRelease)}, if you say nothing. An opinion is no wrong
              fact: you can answer it in public once it has appeared.
            </p>
            <p>
              The list stays as it is until then. A text may not appear after all. Please do not try to find out who
              wrote something.
            </p>
            <AnnouncedList texts={texts} mayQuery={mayQuery} typed={sent?.typed ?? null} problems={sent?.problems} />
          </>
        )}
        {answered.length === 0 ? null : (
          <>
            <h2>What our office answered</h2>
            <ul>
              {answered.map((one) => (
                <li key={one.id}>
                  <b>{one.outcome === null ? "" : QUERY_OUTCOME_WORDS[one.outcome]}</b> (
                  {QUERY_REASON_WORDS[one.reason].toLowerCase()}). {one.answer}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
