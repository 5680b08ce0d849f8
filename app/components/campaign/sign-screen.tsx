import { LONGEST_COMMENT, UNCONFIRMED_DAYS } from "#app/domain/campaign/supporter.ts"
import { Button } from "../button.tsx"
import { Checkboxes } from "../checkboxes.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { More } from "../notice.tsx"
import { Honeypot } from "../proof-fields.tsx"
import { RadioList } from "../radio-list.tsx"
import { TextArea } from "../text-area.tsx"
import { TextField } from "../text-field.tsx"
import { type ConstituencyChoice, ConstituencyField } from "./constituency-field.tsx"

/** What somebody has typed so far, as the fields hold it. */
export type TypedSignUp = Readonly<{
  name: string
  namePublic: boolean
  address: string
  constituency: string
  comment: string
  commentPublic: boolean
  counts: string
  updates: boolean
  source: string
}>

type Props = Readonly<{
  typed: TypedSignUp
  problems: Problems | undefined
  challenge: string
  constituencies: readonly ConstituencyChoice[]
  /** Whether a constituency can be looked up by postcode here. */
  byPostcode: boolean
  /** What the lookup by postcode has come to. */
  found: string | null
  /** The address that was perhaps meant. */
  meant: string | null
}>

/** The one form of signing. */
export function SignScreen(props: Props) {
  const { typed, problems, challenge, constituencies, byPostcode, found, meant } = props
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Sign for three stars</h1>
      <p>
        Every company that is paid to help people into work should get at least three stars from the people it helps, or
        put things right. <a href="/campaign">Read what we ask for</a>.
      </p>
      <form method="post" data-challenge={challenge} noValidate>
        <input type="hidden" name="source" value={typed.source} />
        <Honeypot />
        {meant === null ? null : <MeantAddress typed={typed.address} meant={meant} />}
        <TextField
          name="address"
          label="Your e-mail address"
          hint={`We send one letter to it. Your signature counts when you press the button behind its link, within ${UNCONFIRMED_DAYS} days. We publish no address, and give none to anybody.`}
          value={typed.address}
          error={problems?.address}
          type="email"
          autoComplete="email"
          spellCheck={false}
        />
        <TextField
          name="name"
          label="Your name (you may leave it out)"
          value={typed.name}
          error={problems?.name}
          autoComplete="name"
        />
        {byPostcode ? <PostcodeField error={problems?.postcode} found={found} /> : null}
        <ConstituencyField
          constituencies={constituencies}
          chosen={typed.constituency}
          error={problems?.constituency}
          mayBeNone
        />
        <TextArea
          name="comment"
          label="Why do you sign? (you may leave it out)"
          value={typed.comment}
          error={problems?.comment}
          rows={5}
          most={LONGEST_COMMENT}
        />
        <Checkboxes
          name="namePublic"
          label="What may everybody read?"
          hint="Nothing, unless you tick it. Your provider can read this site, too."
          choices={[{ value: "yes", label: "My name, beside my comment" }]}
          values={typed.namePublic ? ["yes"] : []}
        />
        <Checkboxes
          name="commentPublic"
          label={<span className="govuk-visually-hidden">And your comment?</span>}
          choices={[
            {
              value: "yes",
              label: "My comment",
              hint: "We read it first, and take out what could give somebody away.",
            },
          ]}
          values={typed.commentPublic ? ["yes"] : []}
        />
        <RadioList
          name="counts"
          label="Should we count you?"
          error={problems?.counts}
          value={typed.counts}
          choices={[
            { value: "yes", label: "Yes, count me" },
            { value: "no", label: "No, only keep me informed", hint: "Then tick the letters below." },
          ]}
        />
        <Checkboxes
          name="updates"
          label="Letters"
          error={problems?.updates}
          choices={[
            {
              value: "yes",
              label: "Write to me now and then about how it goes on",
              hint: "Every letter has a link that stops them at once.",
            },
          ]}
          values={typed.updates ? ["yes"] : []}
        />
        <Button name="step" value="sign">
          Sign
        </Button>
      </form>
      <WhoLearns />
    </>
  )
}

/** A slip of a finger is asked about, and believed if it was none. */
function MeantAddress({ typed, meant }: { typed: string; meant: string }) {
  return (
    <div className="notice notice--warning">
      <p>
        You typed <b>{typed}</b>. Did you mean <b>{meant}</b>? Put it right below, or tick this:
      </p>
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input className="govuk-checkboxes__input" id="addressSure" name="addressSure" type="checkbox" value="yes" />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="addressSure">
            It is right as I typed it
          </label>
        </div>
      </div>
    </div>
  )
}

function PostcodeField({ error, found }: { error: string | undefined; found: string | null }) {
  return (
    <>
      <TextField
        name="postcode"
        label="Your postcode, to find your constituency (you may leave it out)"
        hint="We ask a public service for the constituency, without saying who asks. We do not keep the postcode."
        error={error}
        width={10}
        autoComplete="off"
        spellCheck={false}
      />
      <Button look="quiet" name="step" value="postcode">
        Find my constituency
      </Button>
      <p role="status">
        {found === null ? "" : `We found ${found} and chose it in the list below. If that is wrong, choose another.`}
      </p>
    </>
  )
}

function WhoLearns() {
  return (
    <More summary="Who learns that I signed?">
      <ul>
        <li>
          <b>Your provider and the jobcentre:</b> not from us. If you let everybody read your name, they can read it,
          too.
        </li>
        <li>
          <b>Whoever carries our letters</b> sees your address, and that we wrote to it.
        </li>
        <li>
          <b>We do.</b> Your address and your name are locked with keys that lie outside our database. We keep them so
          that each person counts once and can leave.
        </li>
        <li>
          <b>Signing has nothing to do with rating.</b> Ratings and accounts have keys of their own. Nothing in our
          database says whether somebody who signed has rated.
        </li>
      </ul>
      <p>
        <a href="/privacy#kept-campaign">What we keep of the campaign, and how to have it erased</a>
      </p>
    </More>
  )
}
