import { periodInWords, responseInWords, type Survey } from "#app/domain/surveys/survey.ts"
import { SummaryList } from "../summary-list.tsx"

/** What a provider says of a survey of its own: the method and the response before the result. */
export function SurveyFacts({ survey }: { survey: Survey }) {
  const { carriedOutBy, method, chosen, question, result, link } = survey
  return (
    <SummaryList
      rows={[
        { name: "Carried out by", value: <span dir="auto">{carriedOutBy}</span> },
        { name: "When", value: periodInWords(survey) },
        { name: "How", value: <Written text={method} /> },
        { name: "How people were chosen", value: <Written text={chosen} /> },
        { name: "Response", value: responseInWords(survey) },
        { name: "The question", value: <Written text={question} /> },
        { name: "The result, in the provider’s words", value: <Written text={result} /> },
        {
          name: "Full report",
          value: (
            <a href={link} rel="nofollow noopener noreferrer ugc">
              {link}
            </a>
          ),
        },
      ]}
    />
  )
}

function Written({ text }: { text: string }) {
  return (
    <span className="as-written" dir="auto">
      {text}
    </span>
  )
}
