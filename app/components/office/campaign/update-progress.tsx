import { percentDone, type UpdateResults, type UpdateState } from "#app/domain/campaign/update.ts"
import { Button } from "../../button.tsx"
import { SummaryList } from "../../summary-list.tsx"

type Props = Readonly<{
  id: string
  version: number
  state: Exclude<UpdateState, "draft">
  results: UpdateResults
  bounced: number
  complained: number
}>

const shown = (count: number) => count.toLocaleString("en-GB")

/** How far an update is and what became of its letters. While it leaves, the page leads to itself. */
export function UpdateProgress({ id, version, state, results, bounced, complained }: Props) {
  const percent = percentDone(results)
  const { recipients, taken, refused, unknown, leftOut } = results
  const waiting = recipients - taken - refused - unknown - leftOut
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{state === "sent" ? "What became of it" : "How far it is"}</h2>
      {state === "sent" ? null : (
        <div role="status">
          <progress max={100} value={percent} aria-label="Letters that are done with" />
          <p>
            {percent}% of {shown(recipients)}.{" "}
            {state === "stopped" ? "The rest is held back." : "It goes on by itself, also if you close this page."}
          </p>
        </div>
      )}
      {state === "sending" ? (
        <p>
          <a href={`/office/campaign/updates/${id}`} data-look-again="">
            Look again
          </a>
        </p>
      ) : null}
      <SummaryList
        rows={[
          { name: "Taken by the mail service", value: shown(taken) },
          { name: "Still waiting", value: shown(waiting) },
          { name: "Refused by the mail service", value: shown(refused) },
          {
            name: "Not known",
            value: unknown === 0 ? "0" : `${shown(unknown)}: they may have left, so they are not sent again`,
          },
          { name: "Left, or stopped letters, before theirs went", value: shown(leftOut) },
          { name: "Came back: no such address", value: shown(bounced) },
          { name: "Called spam by their readers", value: shown(complained) },
        ]}
      />
      {state === "sent" ? null : (
        <form method="post">
          <input type="hidden" name="version" value={version} />
          {state === "sending" ? (
            <Button look="warning" name="step" value="stop">
              Hold back the rest
            </Button>
          ) : (
            <Button name="step" value="go-on">
              Go on
            </Button>
          )}
        </form>
      )}
    </section>
  )
}
