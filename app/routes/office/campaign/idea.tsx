import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { IdeaHistory } from "#app/components/ideas/idea-history.tsx"
import { IdeaTag } from "#app/components/ideas/idea-tag.tsx"
import { Notice } from "#app/components/notice.tsx"
import { IdeaMoveForm } from "#app/components/office/ideas/idea-move-form.tsx"
import { monthInWords, monthOf } from "#app/domain/calendar.ts"
import { ideaMoveFaults } from "#app/domain/ideas/office-move.ts"
import { isPublicIdea } from "#app/domain/ideas/state.ts"
import { mayDo } from "#app/domain/office/role.ts"
import { supportInWords } from "#app/domain/proposals/shown-support.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { ideaMoveForm } from "#app/forms/office/idea.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { findDeskIdea } from "#db/queries/desk/ideas/list.ts"
import { recordIdeaMove } from "#db/queries/desk/ideas/moves.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "An idea – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const found = await findOr404(params.id)
  const done = new URL(request.url).searchParams.has("done")
  return { staff: shownStaff(staff), mayModerate: mayDo(staff.roles, "moderation"), found, done }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const form = await request.formData()
  const found = await findOr404(params.id)
  const typed = Object.fromEntries(Object.entries(fieldsOf(form)).map(([name, value]) => [name, String(value)]))
  const back = (problems: FormProblems, status: 409 | 422) => data({ typed, problems }, { status })
  const read = parseForm(ideaMoveForm, form)
  if (!read.ok) return back(read.problems, 422)
  const { version, to, words } = read.value
  const faults = ideaMoveFaults(found.state, { to, words })
  if (Object.keys(faults).length > 0) return back(faults, 422)
  const move = { id: found.id, version, to, words: words === "" ? null : words, month: monthOf(today()) }
  const moved = await recordIdeaMove(staff.id, move)
  return moved.ok ? redirect(`/office/campaign/ideas/${found.id}?done`, 303) : back({ form: CHANGED }, 409)
}

const CHANGED =
  "Somebody has changed this idea since you opened it, or it cannot go there. Nothing was stored. Look at it as it is now: what you typed is still here"

async function findOr404(id: string | undefined) {
  return foundOr404(id !== undefined && isUuid(id) ? await findDeskIdea(id) : null)
}

export default function OfficeIdea() {
  const { found, mayModerate, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, version, state, text, tens, sentIn, moves } = found
  return (
    <div className="wrap">
      <Breadcrumbs
        trail={[
          { href: "/office/campaign", name: "Campaign" },
          { href: "/office/campaign/ideas", name: "Ideas" },
        ]}
      />
      <ErrorSummary problems={answer?.problems} />
      <h1>An idea for the campaign</h1>
      {done ? (
        <Notice tone="good">
          <p>Done. It stands in the record of deeds.</p>
        </Notice>
      ) : null}
      <p>
        <IdeaTag state={state} />
      </p>
      <blockquote className="suggestion__whole" dir="auto">
        {text ?? "Its words are not kept here."}
      </blockquote>
      <p className="muted">
        Sent in {monthInWords(sentIn)}. {tens === null ? "" : `${supportInWords(tens)}. `}
        {isPublicIdea(state) ? <a href={`/campaign/ideas/${id}`}>Its page</a> : null}{" "}
        {mayModerate && state !== "erased" ? (
          <a href={`/office/moderation/${found.item}`}>Its text in the queue: publish it, or take it down</a>
        ) : null}
      </p>
      {isPublicIdea(state) ? (
        <>
          <h2>Where it stands</h2>
          <IdeaMoveForm {...{ version, state }} typed={answer?.typed ?? {}} problems={answer?.problems} />
          <h2>What everybody sees</h2>
          <IdeaHistory steps={moves} />
        </>
      ) : (
        <p>{state === "waiting" ? "A moderator reads it first." : "There is nothing to decide."}</p>
      )}
    </div>
  )
}
