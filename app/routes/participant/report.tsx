import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ReportScreen, ReportTold } from "#app/components/report-screens.tsx"
import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { reportForm } from "#app/forms/moderation.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { newChallenge } from "#app/http/proof-of-work.server.ts"
import { limitForm } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { insertReport } from "#db/queries/door/reports.ts"
import { findPublishedWords } from "#db/queries/site/words.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Report what somebody wrote – Threestar" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseSession(request)
  const quote = await findWordsOr404(params.item)
  const challenge = await newChallenge(new Date())
  return { quote, challenge, told: new URL(request.url).searchParams.has("told") }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  refuseSession(request)
  const sent = await request.formData()
  await limitForm(context, "report", sent)
  const { id } = await findWordsOr404(params.item)
  const form = parseForm(reportForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  if (!isFromMachine(sent)) {
    const { words, reason } = form.value
    const sealed = words === null ? null : sealText(words, siteSecrets().casework)
    // The day and no finer: with the hour, whoever watched the page could tell who told us.
    await insertReport({ item: id, reason, words: sealed, toldOn: today() })
  }
  return redirect(`/report/${id}?told`, 303)
}

export default function Report() {
  const { quote, challenge, told } = useLoaderData<typeof loader>()
  const { typed, problems } = useActionData<typeof action>() ?? { typed: NOTHING, problems: {} }
  const name = quote.providerName ?? "this provider"
  return (
    <div className="wrap">
      <div className="column">
        {told ? (
          <ReportTold back={`/providers/${quote.provider}`} name={name} />
        ) : (
          <ReportScreen {...{ quote, name, challenge, typed, problems }} />
        )}
      </div>
    </div>
  )
}

const NOTHING = { reason: "", words: "" }

async function findWordsOr404(typed: string | undefined) {
  const id = foundOr404(typed !== undefined && isUuid(typed) ? typed : null)
  return foundOr404(await findPublishedWords(id))
}

function refused(sent: FormData, problems: FormProblems) {
  const text = (name: string) => String(sent.get(name) ?? "")
  return data({ typed: { reason: text("reason"), words: text("words") }, problems }, { status: 422 })
}
