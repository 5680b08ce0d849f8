import { monthInWords } from "#app/domain/calendar.ts"
import { SURVEY_LABEL, type Survey } from "#app/domain/surveys/survey.ts"
import { More } from "../notice.tsx"
import { SurveyFacts } from "./survey-facts.tsx"

type Props = Readonly<{
  name: string
  surveys: readonly (Survey & Readonly<{ id: string; publishedOn: string; changedOn: string | null }>)[]
}>

/** On a provider's page, apart from our figures and below them: what it found by asking people itself. */
export function ProviderSurveys({ name, surveys }: Props) {
  if (surveys.length === 0) return null
  return (
    <section aria-labelledby="own-surveys">
      <h2 id="own-surveys">Surveys of {name}’s own</h2>
      <p className="notice">
        <b>{SURVEY_LABEL}.</b> People may answer differently when the one who asks can be told who they are.
      </p>
      {surveys.map((survey) => (
        <div key={survey.id} className="card">
          <h3 dir="auto">{survey.title}</h3>
          <SurveyFacts survey={survey} />
          <p className="muted small">
            Published here in {monthInWords(survey.publishedOn)}
            {survey.changedOn === null ? "" : `, changed in ${monthInWords(survey.changedOn)}`}. {SURVEY_LABEL}.
          </p>
        </div>
      ))}
      <More summary="How to read a survey">
        <p>
          Look at how people were chosen, and how many of those who were asked answered. Where few answer, the result
          can be far from what all would have said. Where a provider picks whom to ask, too.
        </p>
      </More>
    </section>
  )
}
