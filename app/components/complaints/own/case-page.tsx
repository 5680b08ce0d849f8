import { COMPLAINT_KINDS, KIND_WORDS } from "#app/domain/complaints/kind.ts"
import type { OwnStep } from "#app/domain/complaints/own-step.ts"
import type { OwnView } from "#app/domain/complaints/own-view.ts"
import { STATE_WORDS } from "#app/domain/complaints/state.ts"
import { ErrorSummary, type Problems } from "../../error-summary.tsx"
import { More, Notice } from "../../notice.tsx"
import { ShownCase } from "../../portal/shown-case.tsx"
import { CaseChoice } from "./case-choice.tsx"
import { CaseClocks } from "./case-clocks.tsx"
import { CaseEnd } from "./case-end.tsx"
import { FinalResponse, GoesSoon, NextLook } from "./case-lead.tsx"
import { CaseLetters } from "./case-letters.tsx"
import { CaseMessages } from "./case-messages.tsx"
import { CaseTimeline } from "./case-timeline.tsx"

export type CasePageProps = Readonly<{
  found: OwnView
  receipt: string
  done: OwnStep | null
  problems: Problems | undefined
  typed: Readonly<{ words: string; message: string }>
}>

/** A complaint as whoever has its receipt sees it: first what must not be missed, then what waits for them. */
export function CasePage({ found, receipt, done, problems, typed }: CasePageProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      {done === null ? null : (
        <Notice tone="good">
          <p role="status">{DONE_WORDS[done]}</p>
        </Notice>
      )}
      <FinalResponse found={found} receipt={receipt} />
      <GoesSoon found={found} />
      <h1>Your complaint about {found.name}</h1>
      <p>
        <span className="state">{STATE_WORDS[found.state]}</span> Reference <b className="nowrap">{found.reference}</b>
        {found.nowCalled === null ? null : <>. The provider is now called {found.nowCalled}.</>}
      </p>
      {found.state === "declined" && found.declined !== null ? (
        <Notice heading="Why we did not take it on">
          <p>{found.declined}</p>
        </Notice>
      ) : null}
      <CaseChoice found={found} receipt={receipt} words={typed.words} problems={problems} />
      <NextLook found={found} receipt={receipt} />
      <CaseMessages found={found} receipt={receipt} typed={typed.message} problem={problems?.message} />
      <CaseClocks found={found} receipt={receipt} problems={problems} />
      <CaseLetters letters={found.letters} receipt={receipt} />
      <CaseTimeline events={found.events} />
      <WhatTheySaw found={found} />
      <WhatYouWrote found={found} />
      <CaseEnd receipt={receipt} mayWithdraw={found.moves.includes("withdrawn")} />
    </>
  )
}

const DONE_WORDS: Readonly<Record<OwnStep, string>> = {
  message: "Your message is with our office.",
  "own-name": "We have noted the day. The official clock runs.",
  "final-response": "We have noted the day of the final response.",
  held: "Thank you. We have noted that it held.",
  erase: "It is erased.",
  resolve: "You said that it is put right. In four weeks this page asks whether it held.",
  dispute: "You have disputed the answer. Our office reads it next.",
  close: "It is closed, and counted as not put right.",
  escalate: "We have noted that it was taken further.",
  withdraw: "It is withdrawn.",
}

function WhatTheySaw({ found: { shown, sentOn, name } }: { found: OwnView }) {
  return (
    <section>
      <h2>{sentOn === null ? `What ${name} may see` : `What ${name} was shown`}</h2>
      {shown === null ? (
        <p>Nothing. That is what you chose.</p>
      ) : (
        <Notice>
          <ShownCase shown={shown} />
        </Notice>
      )}
    </section>
  )
}

function WhatYouWrote({ found: { narrative, kinds } }: { found: OwnView }) {
  const texts = [narrative.happened, narrative.effect, narrative.remedy].filter((text) => text !== "")
  return (
    <More summary="Everything that you wrote">
      <p>
        {COMPLAINT_KINDS.filter((kind) => kinds.includes(kind))
          .map((kind) => KIND_WORDS[kind].name)
          .join("; ")}
      </p>
      {texts.map((text) => (
        <p key={text} className="as-written" dir="auto">
          {text}
        </p>
      ))}
    </More>
  )
}
