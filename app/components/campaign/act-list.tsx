import type { ReactNode } from "react"
import { ACTS, type CampaignAct, FEWEST_ACTS_SHOWN } from "#app/domain/campaign/act.ts"
import { Button } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { Honeypot } from "../proof-fields.tsx"
import { ShareLinks } from "./share-links.tsx"

/** How many did what; null where it is fewer than five. */
export type ActCount = Readonly<{ act: CampaignAct; count: number | null }>

type Props = Readonly<{ counts: readonly ActCount[]; done: CampaignAct | null; campaign: string }>

/** What one can do, in order of effect, each with how many did. */
export function ActList({ counts, done, campaign }: Props) {
  const known = new Map(counts.map(({ act, count }) => [act, count]))
  return (
    <ol className="demands">
      {ACTS.map((act) => (
        <li key={act} className="card" id={act}>
          <h2>{HEADINGS[act]}</h2>
          {act === "shared" ? <ShareLinks campaign={campaign} /> : WORDS[act]}
          <p className="muted">{countInWords(known.get(act))}</p>
          {done === act ? (
            <Notice tone="good">
              <p>Thank you. We have counted it. The number here is brought up to date each night.</p>
            </Notice>
          ) : (
            <form method="post">
              <Honeypot />
              <Button look="quiet" name="act" value={act}>
                I did this
              </Button>
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}

const HEADINGS: Readonly<Record<CampaignAct, string>> = {
  "wrote-to-mp": "Write to your MP",
  "handed-over": "Hand the demands to your provider",
  complained: "Complain if nothing comes of it",
  shared: "Tell others",
}

const WORDS: Readonly<Record<Exclude<CampaignAct, "shared">, ReactNode>> = {
  "wrote-to-mp": (
    <p>
      MPs can ask ministers questions, and they answer people who live in their constituency.{" "}
      <a href="/campaign/act/mp">Make a letter of your own words</a>.
    </p>
  ),
  "handed-over": (
    <p>
      <a href="/campaign/act/provider">Print a short letter to them</a>, and give it to the company. It needs no name.
      They will see you hand it over.
    </p>
  ),
  complained: (
    <p>
      If the company was given the demands and does not act on them, you can{" "}
      <a href="/complain?about=provider&kind=campaign">complain about that</a>. We count such complaints apart, and help
      you with the letter and the time limits.
    </p>
  ),
}

function countInWords(count: number | null | undefined): string {
  if (count === undefined) return "Nobody has said so yet: be the first."
  if (count === null) return `Fewer than ${FEWEST_ACTS_SHOWN} people have said that they did this.`
  return `Said ${count.toLocaleString("en-GB")} times: “I did this.”`
}
