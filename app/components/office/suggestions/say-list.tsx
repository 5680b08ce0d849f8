import { type Day, dayInWords, monthInWords } from "#app/domain/calendar.ts"
import type { Saying, SayState } from "#app/domain/suggestions/provider-say.ts"
import { STATE_WORDS } from "#app/domain/suggestions/state.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { More } from "../../notice.tsx"
import { TextArea } from "../../text-area.tsx"

type Say = Readonly<{
  number: number
  saying: Saying
  words: string
  evidence: string | null
  plannedFor: Day | null
  saidIn: Day
  state: SayState
  refusal: string | null
}>

type Props = Readonly<{ says: readonly Say[]; version: number; problems: Problems | undefined }>

/** What a provider said in its portal or behind its link, the words that wait first: nobody else has read them yet. */
export function SayList({ says, version, problems }: Props) {
  const waiting = says.filter(({ state }) => state === "waiting")
  const others = says.filter(({ state }) => state !== "waiting")
  return (
    <>
      {waiting.map((say) => (
        <section key={say.number} className="card" aria-labelledby={`say-${say.number}`}>
          <h2 id={`say-${say.number}`}>The provider says: {sayingInWords(say)}</h2>
          <p className="as-written" dir="auto">
            {say.words}
          </p>
          {say.evidence === null ? null : (
            <p>
              The page that shows it:{" "}
              <a href={say.evidence} rel="nofollow noopener noreferrer">
                {say.evidence}
              </a>
            </p>
          )}
          <form method="post" noValidate>
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="number" value={say.number} />
            <Button name="step" value="let-through">
              Publish these words
            </Button>
          </form>
          <More summary="Do not publish them">
            <form method="post" noValidate>
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="number" value={say.number} />
              <TextArea
                name="refusal"
                id="refuse-refusal"
                label="Why not? The provider reads this"
                rows={3}
                error={problems?.["refuse-refusal"]}
              />
              <Button look="warning" name="step" value="refuse">
                Keep them back
              </Button>
            </form>
          </More>
        </section>
      ))}
      {others.length === 0 ? null : (
        <More summary="What the provider said before">
          {others.map((say) => (
            <p key={say.number}>
              {monthInWords(say.saidIn)}, {sayingInWords(say)}:{" "}
              {say.state === "refused" ? `kept back (${say.refusal ?? ""})` : "published"}
            </p>
          ))}
        </More>
      )}
    </>
  )
}

function sayingInWords({ saying, plannedFor }: Say): string {
  if (saying === "progress") return "How far it is"
  return plannedFor === null ? STATE_WORDS[saying] : `${STATE_WORDS[saying]} by ${dayInWords(plannedFor)}`
}
