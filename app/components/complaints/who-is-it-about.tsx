import type { ComplaintKind } from "#app/domain/complaints/kind.ts"
import { Button } from "../button.tsx"
import { ErrorSummary } from "../error-summary.tsx"
import { More, Notice } from "../notice.tsx"
import { RadioList } from "../radio-list.tsx"

const UNANSWERED = "Choose who it is about."

/** The first page: what people fear, what can be had here, and whom it is about. */
export function WhoIsItAbout({ unanswered, kind }: { unanswered: boolean; kind: ComplaintKind | null }) {
  return (
    <>
      <ErrorSummary problems={unanswered ? { about: UNANSWERED } : undefined} />
      <h1>Complain, and get an answer</h1>
      <p className="lead">
        You need no account and no name. You get a receipt, and with it you see every answer. You alone say whether it
        is put right.
      </p>
      <Notice heading="Can this hurt your benefits?">
        <p>
          A complaint is no part of your claim. We tell the jobcentre nothing. Your provider sees only what you allow,
          and you see it first. But what you write can tell them who you are, if only you could know it.
        </p>
      </Notice>
      <form method="get" action="/complain">
        {kind === null ? null : <input type="hidden" name="kind" value={kind} />}
        <RadioList
          name="about"
          label="Who is it about?"
          error={unanswered ? UNANSWERED : undefined}
          choices={[
            {
              value: "money",
              label: "My money was stopped or cut",
              hint: "That has a road of its own, and a last day",
            },
            { value: "jobcentre", label: "The jobcentre" },
            { value: "both", label: "The jobcentre and my provider, together" },
            { value: "provider", label: "My provider", hint: "Also what it told the jobcentre about me" },
          ]}
        />
        <Button name="go" value="on">
          Continue
        </Button>
      </form>
      <p>
        <a href="/receipt">I have a receipt already</a>
      </p>
      <More summary="What we can do, and what we cannot">
        <p>
          We read every complaint. If you let us, we pass it on to the provider and ask for an answer within ten working
          days. We publish how many people complain about whom, and how it ends. That is what providers notice.
        </p>
        <p>
          We cannot give you money back, change what the jobcentre decided, or punish anybody. To get money back, or an
          adjustment, you need to give your name. Here you get the letters for that.
        </p>
      </More>
    </>
  )
}
