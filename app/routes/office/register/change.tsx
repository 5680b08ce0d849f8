import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { ChangeRows } from "#app/components/office/register/change-rows.tsx"
import { ConfirmChanges } from "#app/components/office/register/confirm-changes.tsx"
import { ReasonField } from "#app/components/office/register/reason-field.tsx"
import { type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { SummaryList } from "#app/components/summary-list.tsx"
import { DEED_WORDS, stands } from "#app/domain/register/deed.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { reasonForm } from "#app/forms/register/provider-deeds.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { type RevertRefusal, revertDeed } from "#app/tasks/register-deeds/revert-deed.server.ts"
import { listNames } from "#db/queries/desk/register/choices.ts"
import { findDeed, listDeedRows } from "#db/queries/desk/register/deeds.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? DEED_WORDS[data.deed.deed] : "A change"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const id = deedAsked(params)
  const deed = foundOr404(await findDeed(id))
  return {
    names: await listNames(),
    staff: shownStaff(staff),
    deed,
    rows: await listDeedRows(id),
    done: new URL(request.url).searchParams.has("done"),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const id = deedAsked(params)
  const sent = await request.formData()
  const shown = { typed: fieldsOf(sent), problems: {}, preview: null, moved: false }
  const form = parseForm(reasonForm, sent)
  if (!form.ok) return data({ ...shown, problems: form.problems }, { status: 422 })
  const author = { staff: staff.id, now: new Date(), reason: form.value.reason }
  const outcome = await revertDeed(author, { deed: id, agreed: form.value.plan })
  if (outcome.ok && outcome.done) return redirect(`/office/register/changes/${outcome.id}?done=1`, 303)
  if (outcome.ok) return { ...shown, preview: outcome.preview }
  if (outcome.reason === "moved") return data({ ...shown, preview: outcome.preview, moved: true }, { status: 409 })
  foundOr404(outcome.reason === "gone" ? null : outcome)
  const words = outcome.reason === "nothing" ? "There is nothing left to take back" : refusalInWords(outcome)
  return data({ ...shown, problems: { form: words } }, { status: 409 })
}

function deedAsked({ deed = "" }: LoaderFunctionArgs["params"]) {
  return foundOr404(isUuid(deed) ? deed : null)
}

function refusalInWords(refusal: RevertRefusal): string {
  if (refusal.reason === "built-on")
    return `${refusal.by.by} changed the same thing on ${momentInWords(refusal.by.at)} (${refusal.by.subject}). Take that back first`
  if (refusal.reason === "changed") return `${refusal.key} is not as this change left it, so it cannot be taken back`
  if (refusal.reason === "in-use") return "Contracts or links name this provider by now. Take those back or out first"
  return "This has been taken back already"
}

export default function Change() {
  const { names, deed, rows, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? {}
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  const canRevert = stands({ deed: deed.deed, isReverted: deed.revertedBy !== null })
  const back = "/office/register/changes"
  if (sent?.preview) {
    const { changes, plan } = sent.preview
    return (
      <div className="wrap">
        <div className="column">
          <ConfirmChanges
            {...{ names, changes, plan, typed, back, moved: sent.moved }}
            heading="Take this back?"
            button="Take it back"
          />
        </div>
      </div>
    )
  }
  return (
    <div className="wrap">
      <Breadcrumbs
        trail={[
          { href: "/office/register", name: "Register" },
          { href: back, name: "Changes" },
        ]}
      />
      <div className="column">
        {done ? (
          <Notice tone="good" heading="Done">
            This is what was changed. Everybody sees it within a second.
          </Notice>
        ) : null}
        <ErrorSummary problems={problems} />
        <h1>{DEED_WORDS[deed.deed]}</h1>
        <SummaryList rows={factsOf(deed)} />
        <h2>Row by row</h2>
        <ChangeRows changes={rows} names={names} />
        {canRevert ? (
          <form method="post" noValidate>
            <h2>Take it back</h2>
            <p>Every row becomes again what it was before.</p>
            <ReasonField value={textIn(typed, "reason")} error={problems.reason} />
            <Button look="quiet">Look at what that would change</Button>
          </form>
        ) : null}
      </div>
    </div>
  )
}

function factsOf(deed: ReturnType<typeof useLoaderData<typeof loader>>["deed"]) {
  return [
    { name: "What", value: deed.subject },
    { name: "Why", value: deed.reason },
    { name: "Who", value: deed.by },
    { name: "When", value: momentInWords(deed.at) },
    ...(deed.reverts === null
      ? []
      : [{ name: "Takes back", value: <a href={`/office/register/changes/${deed.reverts}`}>an earlier change</a> }]),
    ...(deed.revertedBy === null ? [] : [{ name: "Taken back by", value: deed.revertedBy }]),
  ]
}
