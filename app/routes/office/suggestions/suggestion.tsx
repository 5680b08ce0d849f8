import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { SayList } from "#app/components/office/suggestions/say-list.tsx"
import { JoinForm, MoveForm, SendForm, WriteForm } from "#app/components/office/suggestions/suggestion-steps.tsx"
import { StateTag } from "#app/components/suggestions/state-tag.tsx"
import { SuggestionHistory } from "#app/components/suggestions/suggestion-history.tsx"
import { dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { mayDo } from "#app/domain/office/role.ts"
import { supportInWords } from "#app/domain/proposals/shown-support.ts"
import { withLateness } from "#app/domain/suggestions/late.ts"
import { isPublicState } from "#app/domain/suggestions/state.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { env } from "#app/env.server.ts"
import { fieldsOf } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { takeSuggestionStep } from "#app/tasks/suggestions/office-steps.server.ts"
import { suggestionLinkPath } from "#app/tasks/suggestions/provider-link.server.ts"
import { hasTeam } from "#db/queries/desk/portal/families.ts"
import { findDeskSuggestion } from "#db/queries/desk/suggestions/list.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A suggestion – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "suggestions", new Date())
  const found = await findOr404(params.id)
  const done = new URL(request.url).searchParams.has("done")
  const links = found.links.map((link) => ({ ...link, address: `${env().ORIGIN}${suggestionLinkPath(link.id)}` }))
  const mayModerate = mayDo(staff.roles, "moderation")
  const isInPortal = found.provider !== null && (await hasTeam(found.provider))
  return { staff: shownStaff(staff), mayModerate, isInPortal, found: { ...withLateness(found, today()), links }, done }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "suggestions", new Date())
  const form = await request.formData()
  const found = await findOr404(params.id)
  const step = String(form.get("step") ?? "")
  const outcome = await takeSuggestionStep(step, { staff: staff.id, found, form, today: today() })
  if (outcome.ok) return redirect(`/office/suggestions/${found.id}?done`, 303)
  const typed = Object.fromEntries(Object.entries(fieldsOf(form)).map(([name, value]) => [name, String(value)]))
  if (outcome.reason === "form") return data({ step, typed, problems: outcome.problems }, { status: 422 })
  return data({ step, typed, problems: { form: CHANGED } }, { status: 409 })
}

const CHANGED =
  "Somebody has changed this suggestion since you opened it, or it cannot go there. Nothing was stored. Look at it as it is now: what you typed is still here"

async function findOr404(id: string | undefined) {
  return foundOr404(id !== undefined && isUuid(id) ? await findDeskSuggestion(id) : null)
}

export default function Suggestion() {
  const { found, mayModerate, isInPortal, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { version, state, text, provider, tens, sentIn } = found
  const name = provider === null ? "all providers" : (found.providerName ?? provider)
  const step = {
    ...{ version, state, problems: answer?.problems },
    typedFor: (named: string) => (answer?.step === named ? answer.typed : {}),
  }
  return (
    <div className="wrap">
      <ErrorSummary problems={answer?.problems} />
      <Breadcrumbs trail={[{ href: "/office/suggestions", name: "Suggestions" }]} />
      <h1>A suggestion to {name}</h1>
      {done ? (
        <Notice tone="good">
          <p>Done. It stands in the record of deeds.</p>
        </Notice>
      ) : null}
      <p>
        <StateTag {...found} />
      </p>
      <blockquote className="suggestion__whole" dir="auto">
        {text ?? "Its words are not kept here."}
      </blockquote>
      <p className="muted">
        Sent in {monthInWords(sentIn)}. {tens === null ? "" : `${supportInWords(tens)}. `}
        {isPublicState(state) ? <a href={`/suggestions/${found.id}`}>Its page</a> : null}{" "}
        {isPublicState(state) && mayModerate ? "· " : null}
        {mayModerate && state !== "erased" ? (
          <a href={`/office/moderation/${found.item}`}>Its text in the queue: publish it, or take it down</a>
        ) : null}
      </p>
      {state === "merged" && found.mergedInto !== null ? (
        <p>
          It goes on in <a href={`/office/suggestions/${found.mergedInto}`}>another suggestion</a>.
        </p>
      ) : null}
      {isPublicState(state) ? (
        <div className="case">
          <div>
            <SayList says={found.says} version={version} problems={answer?.problems} />
            <h2>Where it stands</h2>
            <MoveForm {...step} />
            <h2>What everybody sees</h2>
            <SuggestionHistory steps={found.moves} name={provider === null ? "A provider" : name} />
          </div>
          <div className="case__side">
            <section className="side-step" aria-labelledby="write">
              <h2 id="write">Add words</h2>
              <WriteForm {...step} />
            </section>
            {provider === null ? null : (
              <section className="side-step" aria-labelledby="send">
                <h2 id="send">Send it to {name}</h2>
                {found.links.map((link) => (
                  <p key={link.id} className="small">
                    Sent to {link.recipient} on {dayInWords(link.madeOn)}. <a href={link.address}>The link</a>
                  </p>
                ))}
                {isInPortal ? <p>Their team has it in their portal, and can answer there.</p> : null}
                <SendForm {...step} />
              </section>
            )}
            <section className="side-step" aria-labelledby="join">
              <h2 id="join">The same as another?</h2>
              <JoinForm {...step} />
            </section>
          </div>
        </div>
      ) : null}
    </div>
  )
}
