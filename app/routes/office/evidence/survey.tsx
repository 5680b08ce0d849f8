import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { More, Notice } from "#app/components/notice.tsx"
import { SurveyFacts } from "#app/components/surveys/survey-facts.tsx"
import { TextArea } from "#app/components/text-area.tsx"
import { LONGEST_REFUSAL, READ_FIRST_WORDS } from "#app/domain/portal/read-first.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { refusalForm } from "#app/forms/office/pledge.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { versionForm } from "#app/forms/portal/pledge.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { letSurveyThrough, refuseSurvey } from "#db/queries/desk/portal/surveys/deeds.ts"
import { findSurvey } from "#db/queries/desk/portal/surveys/list.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A provider’s survey – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "pledges", new Date())
  return { staff: shownStaff(staff), survey: await findOr404(params.survey) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "pledges", new Date())
  const { id } = await findOr404(params.survey)
  const sent = await request.formData()
  const place = { id, staff: staff.id, today: today() }
  const step = sent.get("step")
  if (step === "refuse") {
    const form = parseForm(refusalForm, sent)
    if (!form.ok) return refused(sent, form.problems)
    const isBack = await refuseSurvey({ ...place, version: form.value.version }, form.value.refusal)
    return isBack ? redirect("/office/evidence", 303) : refused(sent, { form: STALE }, 409)
  }
  const form = parseForm(versionForm, sent)
  const isThrough =
    form.ok && step === "let-through" && (await letSurveyThrough({ ...place, version: form.value.version }))
  return isThrough ? redirect("/office/evidence", 303) : refused(sent, { form: STALE }, 409)
}

const STALE =
  "This survey has changed since you opened the page. Nothing was stored. Look at it as it is now: what you typed is still here"

function refused(sent: FormData, problems: FormProblems, status: 409 | 422 = 422) {
  return data({ refusal: String(sent.get("refusal") ?? ""), problems }, { status })
}

async function findOr404(id: string | undefined) {
  return foundOr404(id !== undefined && isUuid(id) ? await findSurvey(id) : null)
}

export default function OfficeSurvey() {
  const { survey } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { version, state, refusal, isPublic, provider, providerName } = survey
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <Breadcrumbs trail={[{ href: "/office/evidence", name: "Providers’ own surveys" }]} />
        <h1 dir="auto">{survey.title}</h1>
        <p>
          Of <a href={`/providers/${provider}`}>{providerName}</a>
        </p>
        <Notice heading={state === "waiting" ? "To be read" : READ_FIRST_WORDS[state]}>
          {refusal === null ? null : <p>{refusal}</p>}
          {isPublic && state !== "let-through" ? <p>A version before it is public.</p> : null}
        </Notice>
        <SurveyFacts survey={survey} />
        {state === "waiting" ? (
          <>
            <form method="post" noValidate>
              <input type="hidden" name="version" value={version} />
              <Button name="step" value="let-through">
                Publish it
              </Button>
            </form>
            <More summary="Do not publish it">
              <form method="post" noValidate>
                <input type="hidden" name="version" value={version} />
                <TextArea
                  name="refusal"
                  label="Why not? The provider reads this"
                  rows={3}
                  most={LONGEST_REFUSAL}
                  value={sent?.refusal}
                  error={sent?.problems.refusal}
                />
                <Button look="warning" name="step" value="refuse">
                  Send it back
                </Button>
              </form>
            </More>
          </>
        ) : null}
      </div>
    </div>
  )
}
