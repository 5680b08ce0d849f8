import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { More, Notice } from "#app/components/notice.tsx"
import { SurveyForm, TakeSurveyBack } from "#app/components/portal/surveys/survey-form.tsx"
import { SurveyFacts } from "#app/components/surveys/survey-facts.tsx"
import { mayReadFirstMove, READ_FIRST_WORDS } from "#app/domain/portal/read-first.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { versionForm } from "#app/forms/portal/pledge.ts"
import { readSurvey } from "#app/forms/portal/survey.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { recordSurvey, recordSurveyTakenBack } from "#db/queries/desk/portal/surveys/deeds.ts"
import { type DeskSurvey, findSurvey } from "#db/queries/desk/portal/surveys/list.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "A survey of your own – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  return {
    representative: shownRepresentative(representative),
    mayAnswer: hasRight(representative.role, "answer"),
    survey: await findOr404(representative.provider.slug, params.survey),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const writer = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const { slug } = writer.provider
  const { id } = await findOr404(slug, params.survey)
  const sent = await request.formData()
  const place = { id, staff: writer.id, today: today() }
  const { typed, form } = readSurvey(sent, today())
  const stale = () => data({ typed, problems: { form: STALE } }, { status: 409 })
  const list = redirect(`/portal/${slug}/evidence?done`, 303)
  if (sent.get("step") === "take-back") {
    const known = parseForm(versionForm, sent)
    const isGone = known.ok && (await recordSurveyTakenBack({ ...place, version: known.value.version }))
    return isGone ? list : data({ typed: null, problems: { form: STALE } }, { status: 409 })
  }
  if (!form.ok) return data({ typed, problems: form.problems }, { status: 422 })
  return (await recordSurvey({ ...place, version: form.value.version }, form.value.survey)) ? list : stale()
}

const STALE =
  "This survey has changed since you opened the page. Nothing was sent. Look at it as it is now: what you typed is still here"

async function findOr404(provider: string, id: string | undefined) {
  return foundOr404(id !== undefined && isUuid(id) ? await findSurvey(id, provider) : null)
}

/** As the form asks for it: months without their day. */
function typedFrom({ fromMonth, toMonth, asked, answered, ...words }: DeskSurvey): Record<string, string> {
  const { title, carriedOutBy, method, chosen, question, result, link } = words
  return {
    ...{ title, carriedOutBy, fromMonth: fromMonth.slice(0, 7), toMonth: toMonth.slice(0, 7), method, chosen },
    ...{ asked: String(asked), answered: String(answered), question, result, link },
  }
}

export default function PortalSurvey() {
  const { representative, mayAnswer, survey } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { version, state, refusal, isPublic } = survey
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <Breadcrumbs trail={[{ href: `/portal/${representative.provider.slug}/evidence`, name: "Your own survey" }]} />
        <h1 dir="auto">{survey.title}</h1>
        <Notice tone={state === "refused" ? "warning" : "plain"} heading={READ_FIRST_WORDS[state]}>
          {refusal === null ? null : <p>{refusal}</p>}
          {isPublic && state !== "let-through" ? <p>The version before it is public until then.</p> : null}
        </Notice>
        {mayAnswer ? (
          <>
            <h2>{state === "taken-back" ? "Send it again" : "Change it"}</h2>
            <SurveyForm version={version} typed={sent?.typed ?? typedFrom(survey)} problems={sent?.problems} />
            {mayReadFirstMove(state, "taken-back", "provider") ? (
              <More summary="Take it back">
                <TakeSurveyBack version={version} />
              </More>
            ) : null}
          </>
        ) : (
          <SurveyFacts survey={survey} />
        )}
      </div>
    </div>
  )
}
