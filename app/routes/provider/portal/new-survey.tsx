import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { SurveyForm } from "#app/components/portal/surveys/survey-form.tsx"
import { hasRight } from "#app/domain/portal/role.ts"
import { MOST_SURVEYS } from "#app/domain/surveys/survey.ts"
import { readSurvey } from "#app/forms/portal/survey.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { insertSurvey } from "#db/queries/desk/portal/surveys/deeds.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "A survey of your own – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  return {
    representative: shownRepresentative(representative),
    mayAnswer: hasRight(representative.role, "answer"),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const writer = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const { slug } = writer.provider
  const { typed, form } = readSurvey(await request.formData(), today())
  if (!form.ok) return data({ typed, problems: form.problems }, { status: 422 })
  const id = await insertSurvey(slug, form.value.survey, { staff: writer.id, today: today() })
  if (id === null) return data({ typed, problems: { form: TOO_MANY } }, { status: 409 })
  return redirect(`/portal/${slug}/evidence?done`, 303)
}

const TOO_MANY = `${MOST_SURVEYS} surveys can stand on a page. Take an older one back first: what you typed is still here`

export default function NewSurvey() {
  const { representative, mayAnswer } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <Breadcrumbs trail={[{ href: `/portal/${representative.provider.slug}/evidence`, name: "Your own survey" }]} />
        <h1>Publish a survey of your own</h1>
        {mayAnswer ? (
          <SurveyForm version={0} typed={sent?.typed ?? {}} problems={sent?.problems} />
        ) : (
          <p>Somebody of your team with another role sends it.</p>
        )}
      </div>
    </div>
  )
}
