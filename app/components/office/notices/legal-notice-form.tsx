import { NOTICE_GROUND_WORDS, NOTICE_GROUNDS, type NoticeGround } from "#app/domain/notices/legal-notice.ts"
import { CHECKLIST_WORDS, itemsToTick } from "#app/domain/notices/notice-checklist.ts"
import { Button } from "../../button.tsx"
import { Checkboxes } from "../../checkboxes.tsx"
import { ErrorSummary, type Problems } from "../../error-summary.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"
import { SenderFields } from "./sender-fields.tsx"
import type { Typed } from "./typed.ts"

/** First the ground: each has a checklist of its own. */
export function GroundChoice({ problem }: { problem?: string | undefined }) {
  return (
    <form method="get" action="/office/notices/new">
      <ErrorSummary problems={{ ground: problem }} />
      <h1>A legal notice has come</h1>
      <RadioList
        name="ground"
        label="What does it say is broken?"
        hint="If it says several things, choose the one that it says most about."
        choices={NOTICE_GROUNDS.map((ground) => ({ value: ground, label: NOTICE_GROUND_WORDS[ground] }))}
        error={problem}
      />
      <Button>Go on</Button>
      <p>
        Is it about a score, and not about words? Then it is{" "}
        <a href="/office/notices/score/new">a challenge to a score</a>.
      </p>
    </form>
  )
}

/** Then the letter itself, and what it holds of the checklist. */
export function LegalNoticeForm(props: { ground: NoticeGround; typed: Typed; problems: Problems }) {
  const { ground, typed, problems } = props
  const of = (name: string) => ({ name, value: typed.fields[name], error: problems[name] })
  return (
    <>
      <ErrorSummary problems={problems} />
      <p className="kicker">A legal notice has come</p>
      <h1>{NOTICE_GROUND_WORDS[ground]}</h1>
      <p>
        <a href="/office/notices/new">It is about something else</a>
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="ground" value={ground} />
        <h2>When it came</h2>
        <div className="notice-moment">
          <TextField {...of("day")} label="Day" type="date" width={20} />
          <TextField {...of("time")} label="Time" type="time" width={10} hint="By British clocks." />
        </div>
        <SenderFields typed={typed} problems={problems} />
        <h2>What it is about</h2>
        <TextField
          {...of("where")}
          label="Where it stands"
          hint="The address of the page here. For words that people wrote, the link behind “Report this”, or the code in it."
        />
        <TextArea {...of("words")} label="The exact words" rows={4} />
        <TextArea
          {...of("says")}
          label="What the letter says"
          hint="As it is written, as far as it matters."
          rows={8}
        />
        <Checkboxes
          name="given[]"
          id="given"
          label="What does the letter say?"
          hint="Tick what is there. The 48 hours begin when nothing is missing."
          choices={itemsToTick(ground).map((item) => ({ value: item, label: CHECKLIST_WORDS[item].name }))}
          values={typed.boxes["given[]"] ?? []}
        />
        <Button>Keep this notice</Button>
      </form>
    </>
  )
}
