import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { MissingGroup } from "#app/components/office/register/missing-group.tsx"
import { type Typed, textIn, ticksIn } from "#app/components/participant/carried-fields.tsx"
import { groupsOf } from "#app/domain/register/alike.ts"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { missingAnswerForm } from "#app/forms/register/provider-deeds.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { declineMissing, matchMissing } from "#app/tasks/register-deeds/answer-missing.server.ts"
import { countMissing, listMissing, listPerhapsMeant } from "#db/queries/desk/register/missing.ts"
import { listProviderChoices } from "#db/queries/desk/register/providers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Not on the list – Threestar office" }]

/** Groups on one page, the largest first: each brings a search for whom it may mean. */
const GROUPS_SHOWN = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const [{ rows, pairs }, total, providers] = [await listMissing(), await countMissing(), await listProviderChoices()]
  const byId = new Map(rows.map((row) => [row.id, row]))
  const groups = groupsOf([...byId.keys()], pairs)
  const shown = await Promise.all(
    groups.slice(0, GROUPS_SHOWN).map(async (ids) => {
      const requests = ids.flatMap((id) => byId.get(id) ?? [])
      return { requests, perhaps: await listPerhapsMeant(requests[0]?.name ?? "") }
    }),
  )
  const done = new URL(request.url).searchParams.has("done")
  return { staff: shownStaff(staff), groups: shown, more: groups.length - shown.length, total, providers, done }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const sent = await request.formData()
  const typed = fieldsOf(sent)
  const form = parseForm(missingAnswerForm, sent)
  if (!form.ok) return data({ typed, problems: form.problems }, { status: 422 })
  const { reason, "missing[]": missing } = form.value
  const author = { staff: staff.id, now: new Date(), reason }
  if (form.value.answer === "no") {
    if ((await declineMissing(author, { missing })) === 0) return data({ typed, problems: GONE }, { status: 409 })
    return redirect("/office/register/missing?done=1", 303)
  }
  const { provider, otherName } = form.value
  const outcome = await matchMissing(author, { missing, provider, otherName })
  const isDone = outcome.ok || outcome.reason === "nothing"
  return isDone ? redirect("/office/register/missing?done=1", 303) : data({ typed, problems: ENDED }, { status: 409 })
}

const GONE = { form: "Somebody else has dealt with these already" }
const ENDED = { provider: "This provider has been ended or merged meanwhile. Choose another" }

export default function Missing() {
  const { groups, more, total, providers, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? {}
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  const answered = ticksIn(typed, "missing[]")[0]
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/register", name: "Register" }]} />
      {done ? (
        <Notice tone="good" heading="Done">
          These are erased tonight.
        </Notice>
      ) : null}
      <ErrorSummary problems={problems} />
      <h1>Not on the list</h1>
      <p className="lead">{total === 0 ? "Nothing waits. People find their providers on the list." : waiting(total)}</p>
      {groups.map(({ requests, perhaps }) => {
        const isAnswered = requests.some(({ id }) => id === answered)
        return (
          <MissingGroup
            key={requests[0]?.id}
            {...{ requests, perhaps, providers }}
            said={isAnswered ? { provider: textIn(typed, "provider"), reason: textIn(typed, "reason") } : null}
            problems={isAnswered ? problems : {}}
          />
        )
      })}
      {more > 0 ? <p className="muted">{more} more groups follow when these are dealt with.</p> : null}
    </div>
  )
}

function waiting(total: number): string {
  return total === 1
    ? "One person told us of a provider that is missing. Nobody knows who, or on which day."
    : `${total} people told us of providers that are missing. Nobody knows who, or on which day. Names that are alike stand together.`
}
