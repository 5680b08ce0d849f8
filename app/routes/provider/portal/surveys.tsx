import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ButtonLink } from "#app/components/button.tsx"
import { Notice } from "#app/components/notice.tsx"
import { READ_FIRST_WORDS } from "#app/domain/portal/read-first.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { periodInWords, responseInWords, SURVEY_LABEL } from "#app/domain/surveys/survey.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { listSurveysOf } from "#db/queries/desk/portal/surveys/list.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Your own survey – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  return {
    representative: shownRepresentative(representative),
    mayAnswer: hasRight(representative.role, "answer"),
    // Few by a rule of their own (MOST_SURVEYS), but for those that were taken back.
    surveys: await listSurveysOf(representative.provider.slug),
    done: new URL(request.url).searchParams.has("done"),
  }
}

export default function PortalSurveys() {
  const { representative, mayAnswer, surveys, done } = useLoaderData<typeof loader>()
  const list = `/portal/${representative.provider.slug}/evidence`
  return (
    <div className="wrap">
      <div className="column">
        <h1>Your own survey</h1>
        {done ? (
          <Notice tone="good">
            <p>Done.</p>
          </Notice>
        ) : null}
        <p className="lead">
          Do you ask people yourselves what they think? Publish it on your page here, with how it was done.
        </p>
        <p>It always carries these words: “{SURVEY_LABEL}”.</p>
        {surveys.length === 0 ? <p>You have published no survey here.</p> : null}
        <ul className="rows">
          {surveys.map((survey) => (
            <li key={survey.id} className="card">
              <p>
                <a href={`${list}/${survey.id}`} dir="auto">
                  {survey.title}
                </a>
              </p>
              <p className="small">
                {periodInWords(survey)}. {responseInWords(survey)}.
              </p>
              <p>
                <b>{READ_FIRST_WORDS[survey.state]}</b>
                {survey.isPublic && survey.state !== "let-through" ? ". The version before it is public." : ""}
              </p>
            </li>
          ))}
        </ul>
        {mayAnswer ? (
          <p className="actions">
            <ButtonLink href={`${list}/new`}>Add a survey</ButtonLink>
          </p>
        ) : null}
      </div>
    </div>
  )
}
