import { LONGEST_ANSWER, LONGEST_LETTER, mailtoLetter } from "#app/domain/campaign/letter.ts"
import { Button, ButtonLink } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { PrintButton } from "../print-button.tsx"
import { TextArea } from "../text-area.tsx"
import { TextField } from "../text-field.tsx"
import { type ConstituencyChoice, ConstituencyField } from "./constituency-field.tsx"

/** The answers so far, as the fields hold them. */
export type TypedLetter = Readonly<{
  constituency: string
  happened: string
  helped: string
  asks: string
  programme: string
}>

type QuestionsProps = Readonly<{
  typed: TypedLetter
  /** What tells this letter from others that are like it; every form of it brings it along. */
  marker: string
  problems: Problems | undefined
  constituencies: readonly ConstituencyChoice[]
}>

/** Draws out what only this person can tell. */
export function LetterQuestions({ typed, marker, problems, constituencies }: QuestionsProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Write to your MP</h1>
      <p>
        MPs read letters from people who live in their constituency, and lay aside those that are all the same. So yours
        begins with your own words. Answer a few questions, and we make a letter of them that you can change.
      </p>
      <p>We do not store the letter, and do not send it: you do.</p>
      <form method="post" noValidate>
        <input type="hidden" name="marker" value={marker} />
        <ConstituencyField constituencies={constituencies} chosen={typed.constituency} error={problems?.constituency} />
        <TextArea
          name="happened"
          label="What happened to you, or to somebody close to you?"
          hint="For example: how often you went there, what you were told to do, what came of it."
          value={typed.happened}
          error={problems?.happened}
          most={LONGEST_ANSWER}
        />
        <TextArea
          name="helped"
          label="What would have helped? (you may leave it out)"
          value={typed.helped}
          error={problems?.helped}
          rows={4}
          most={LONGEST_ANSWER}
        />
        <TextArea
          name="asks"
          label="What should your MP do?"
          hint="For example: ask the minister a question, visit the office, talk to the company."
          value={typed.asks}
          error={problems?.asks}
          rows={4}
          most={LONGEST_ANSWER}
        />
        <TextField
          name="programme"
          label="Which programme was it? (you may leave it out)"
          value={typed.programme}
          error={problems?.programme}
        />
        <Button name="step" value="draft">
          Make my letter
        </Button>
      </form>
    </>
  )
}

type LetterProps = Readonly<{ letter: string; marker: string; problems: Problems | undefined }>

/** The letter, to be changed until it is one's own. */
export function LetterToChange({ letter, marker, problems }: LetterProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Make the letter your own</h1>
      <p>Change whatever you like. Put your name and your address at the end.</p>
      <form method="post" noValidate>
        <input type="hidden" name="marker" value={marker} />
        <TextArea
          name="letter"
          label="Your letter"
          value={letter}
          error={problems?.letter}
          rows={24}
          most={LONGEST_LETTER}
        />
        <Button name="step" value="finish">
          My letter is ready
        </Button>
      </form>
    </>
  )
}

type ReadyProps = Readonly<{
  letter: string
  marker: string
  /** Whether the typeface of our PDFs has every sign of it. */
  isDrawable: boolean
}>

/** The letter, to be taken along. */
export function LetterReady({ letter, marker, isDrawable }: ReadyProps) {
  return (
    <>
      <h1 className="not-on-paper">Your letter is ready</h1>
      <div className="not-on-paper">
        <p>It is not sent yet, and we keep no copy. First find where your MP gets letters:</p>
        <ul>
          <li>
            <a href="https://members.parliament.uk/FindYourMP">Find your MP</a>, on Parliament’s own site
          </li>
          <li>
            <a href="https://www.writetothem.com">WriteToThem</a>, a site that passes a letter on for you
          </li>
        </ul>
        <p>Both are other sites: they see that you visit them.</p>
      </div>
      <section className="mp-letter" aria-label="Your letter">
        <output>{letter}</output>
        <div className="not-on-paper">
          <p data-script="" hidden>
            <button type="button" className="govuk-button govuk-button--secondary" data-copy="">
              Copy it
            </button>{" "}
            <span role="status" data-copied="" hidden>
              Copied
            </span>
          </p>
          <p>
            <a href={mailtoLetter(letter)}>Open it in my mail program</a>. Some programs cut long letters off: check its
            end.
          </p>
          <div className="govuk-button-group">
            <PrintButton />
            {isDrawable ? (
              <form method="post" action="/campaign/act/mp/file">
                <input type="hidden" name="letter" value={letter} />
                <Button look="quiet">Get it as a PDF</Button>
              </form>
            ) : null}
          </div>
          {isDrawable ? null : (
            <p>Our PDFs cannot hold every letter that you wrote. This page holds them all: print it.</p>
          )}
        </div>
      </section>
      <div className="not-on-paper">
        <form method="post">
          <input type="hidden" name="letter" value={letter} />
          <input type="hidden" name="marker" value={marker} />
          <div className="govuk-button-group">
            <Button look="quiet" name="step" value="change">
              Change it
            </Button>
            <Button look="quiet" name="step" value="anew">
              Begin it anew
            </Button>
          </div>
        </form>
        <p>
          <ButtonLink href="/campaign/act#wrote-to-mp">I have sent it: count me</ButtonLink>
        </p>
      </div>
    </>
  )
}
