import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ActList } from "#app/components/campaign/act-list.tsx"
import { AskMe } from "#app/components/campaign/ask-me.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { monthOf } from "#app/domain/calendar.ts"
import type { CampaignAct } from "#app/domain/campaign/act.ts"
import { env } from "#app/env.server.ts"
import { actForm, askMeForm } from "#app/forms/act.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { lookupOfAddress } from "#app/tasks/campaign/sign-up.server.ts"
import { countAct } from "#db/queries/desk/campaign/acts.ts"
import { insertMpLetter } from "#db/queries/desk/campaign/mp-letters.ts"
import { findShownReplies, listActs } from "#db/queries/site/campaign-acts.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Act for three stars – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  const [counts, replies] = await Promise.all([listActs(), findShownReplies()])
  return { counts, replies, campaign: new URL("/campaign", env().ORIGIN).href }
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "act done")
  const form = await request.formData()
  if (form.get("step") === "ask") return askLater(form)
  const read = parseForm(actForm, form)
  if (!read.ok) return data({ ...SHOWN, problems: read.problems }, { status: 422 })
  const { act } = read.value
  // Told what it hopes to hear, so that it learns nothing.
  if (!isFromMachine(form)) await countAct(act, monthOf(today()))
  return data({ ...SHOWN, done: act, asks: act === "wrote-to-mp" })
}

/** The same words whether or not somebody signed with that address: only its owner learns it, by the letter. */
async function askLater(form: FormData) {
  const read = parseForm(askMeForm, form)
  const address = String(form.get("address") ?? "")
  if (!read.ok) return data({ ...SHOWN, asks: true, address, problems: read.problems }, { status: 422 })
  await insertMpLetter(lookupOfAddress(read.value.address), today())
  return data({ ...SHOWN, noted: true })
}

type Shown = Readonly<{
  /** What somebody has just told us they did. */
  done: CampaignAct | null
  /** Whether the question for an address is shown, and whether it was answered. */
  asks: boolean
  noted: boolean
  address: string
  problems: FormProblems
}>

const SHOWN: Shown = { done: null, asks: false, noted: false, address: "", problems: {} }

export default function Act() {
  const { counts, replies, campaign } = useLoaderData<typeof loader>()
  const { done, asks, noted, address, problems } = useActionData<typeof action>() ?? SHOWN
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/campaign", name: "Campaign" }]} />
      <ErrorSummary problems={problems} />
      <h1>What you can do</h1>
      <p className="lead">What helps most comes first. You need no account, and we keep nothing of who you are.</p>
      <p>
        Have you signed? <a href="/campaign/sign?from=act">It takes two minutes</a>.
      </p>
      {noted ? (
        <Notice tone="good" heading="Thank you">
          <p>If you signed with this address and wanted our letters, we ask you once, in three weeks.</p>
        </Notice>
      ) : null}
      {asks ? <AskMe address={address} error={problems.address} /> : null}
      {replies === null ? null : (
        <p>
          Of {replies.asked.toLocaleString("en-GB")} people who wrote to their MP and told us what came of it,{" "}
          {replies.replied.toLocaleString("en-GB")} were answered.
        </p>
      )}
      <ActList counts={counts} done={done} campaign={campaign} />
      <p>
        Do you know what else could help? <a href="/campaign/ideas">Look at the ideas, or propose one</a>.
      </p>
    </div>
  )
}
