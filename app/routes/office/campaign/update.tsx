import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { UpdateDraft } from "#app/components/office/campaign/update-draft.tsx"
import { UpdateOnSite } from "#app/components/office/campaign/update-on-site.tsx"
import { UpdateProgress } from "#app/components/office/campaign/update-progress.tsx"
import { UPDATE_STATE_WORDS } from "#app/domain/campaign/update.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { updateStepForm, withdrawForm } from "#app/forms/office/campaign-update.ts"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { tryUpdate } from "#app/tasks/campaign/try-update.server.ts"
import { audienceInWords, listNations, readDraft, typedOf } from "#app/tasks/campaign/update-draft.server.ts"
import {
  changeDraft,
  countAudience,
  deleteDraft,
  findUpdate,
  type Looked,
  moveUpdate,
  publishUpdate,
  startUpdate,
  withdrawUpdate,
} from "#db/queries/desk/campaign/updates.ts"
import { listConstituencies } from "#db/queries/site/constituencies.ts"
import { carrierHabits } from "#emails/send.server.ts"

const HOME = "/office/campaign/updates"

const CHANGED = "A colleague has changed or sent this update since you opened it. What you typed stands below"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.update.title ?? "Update"} – Threestar office` },
]

async function findAt(params: Readonly<Record<string, string | undefined>>) {
  const id = params.update ?? ""
  return foundOr404(isUuid(id) ? await findUpdate(id) : null)
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const update = await findAt(params)
  const search = new URL(request.url).searchParams
  const isDraft = update.state === "draft"
  const [constituencies, nations, readers, audience] = await Promise.all([
    isDraft ? listConstituencies() : [],
    isDraft ? listNations() : [],
    isDraft && search.get("ready") === "yes" ? countAudience(update) : null,
    audienceInWords(update),
  ])
  const tried = search.get("tried")
  return { staff: shownStaff(staff), update, typed: typedOf(update), constituencies, nations, readers, audience, tried }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "campaign", now)
  const { id } = await findAt(params)
  const form = await request.formData()
  const { step, version } = updateStepForm.parse(fieldsOf(form))
  const looked: Looked = { by: staff.id, id, version, now }
  const here = (search = "") => redirect(`${HOME}/${id}${search}`, 303)
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const refuse = (problems: Readonly<Record<string, string>>, status: 409 | 422) =>
    data({ typed, problems }, { status })
  switch (step) {
    case "delete":
      return (await deleteDraft(looked)) ? redirect(HOME, 303) : refuse({ form: CHANGED }, 409)
    case "send": {
      const readers = await startUpdate(looked, carrierHabits().mostTogether)
      return readers === null ? refuse({ form: CHANGED }, 409) : here()
    }
    case "stop":
    case "go-on":
      // What a colleague has done at the same moment is done.
      await moveUpdate(step === "stop" ? "stopped" : "sending", looked)
      return here()
    case "publish":
      await publishUpdate(looked)
      return here()
    case "withdraw": {
      const read = parseForm(withdrawForm, form)
      if (!read.ok) return refuse(read.problems, 422)
      await withdrawUpdate(looked, read.value.reason)
      return here()
    }
    default: {
      const read = await readDraft(form)
      if (!read.ok) return refuse(read.problems, 422)
      if (!(await changeDraft(looked, read.draft))) return refuse({ form: CHANGED }, 409)
      if (step === "try") return here(`?tried=${(await tryUpdate(staff.id, read.draft)) ? "yes" : "no"}`)
      return here(step === "look" ? "?ready=yes" : "")
    }
  }
}

export default function Update() {
  const { update, constituencies, nations, readers, audience, tried, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problems: Readonly<Record<string, string | undefined>> = answer?.problems ?? {}
  const typed: Readonly<Record<string, string | undefined>> = answer?.typed ?? shown.typed
  const { id, version, state, bounced, complained } = update
  return (
    <div className="wrap">
      <Breadcrumbs
        trail={[
          { href: "/office/campaign", name: "Campaign" },
          { href: HOME, name: "Updates" },
        ]}
      />
      <ErrorSummary problems={answer?.problems} />
      <h1>{update.title}</h1>
      <p>
        <b>{UPDATE_STATE_WORDS[state]}</b>, to {audience}.{" "}
        <a href={`${HOME}/${id}/letter`}>See the letter as its readers get it</a>
      </p>
      {state === "draft" ? (
        <UpdateDraft {...{ version, constituencies, nations, typed, problems, readers, tried }} />
      ) : (
        <>
          <UpdateProgress {...{ id, version, state, bounced, complained }} results={update} />
          <UpdateOnSite slug={update.slug} error={problems.reason} />
        </>
      )}
    </div>
  )
}
