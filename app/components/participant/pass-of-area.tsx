import { FEWEST_UNITS_IN_A_QUIET_BOOK } from "#app/domain/ballot.ts"
import { Button, ButtonLink } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { TextField } from "../text-field.tsx"
import { RoadStep } from "./road-step.tsx"
import { TakeAlong } from "./take-along.tsx"

type Props = Readonly<{
  area: string
  areaName: string
  programmeName: string
  units: number
  year: number
  /** Whether this account has taken its pass already; by which road is not known. */
  taken: boolean
}>

/**
 * Where joining leads. With a script the pass is made at once and the page goes on by itself; without one it is a code,
 * after a button.
 */
export function PassOfArea(props: Props) {
  const { area, areaName, taken } = props
  return (
    <>
      <RoadStep at="pass" />
      <h1>Get your rating pass</h1>
      <div data-making={area} data-taken={String(taken)} hidden>
        <p className="lead">One moment. Your browser is making your rating pass for {areaName}.</p>
        <progress max="1" value="0" aria-label="How far your browser is" />
      </div>
      <div data-without-script="">{taken ? <TakenBefore {...props} /> : <CodeOffer {...props} />}</div>
      <div data-taken="" hidden>
        <TakenElsewhere area={area} areaName={areaName} />
      </div>
      <div data-stuck="" hidden>
        <p className="actions">
          <ButtonLink href="/sign-out">Sign out</ButtonLink>{" "}
          <ButtonLink href="/account" look="quiet">
            Your account
          </ButtonLink>
        </p>
      </div>
      <div data-other-pass="" hidden>
        <h2>Whose pass is this?</h2>
        <p>
          A pass for {areaName} is in this browser already, but your account has not taken one. Perhaps somebody else
          rates on this device, too.
        </p>
        <div className="govuk-button-group">
          <button type="button" className="govuk-button" data-do="make-mine">
            It is not mine: make mine
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" data-do="use-it">
            It is mine: use it
          </button>
        </div>
        <p>Yours is then kept in this page only, and is gone when you close it. The other one stays where it is.</p>
      </div>
      <TakeAlong />
    </>
  )
}

function CodeOffer({ area, areaName, programmeName, units, year }: Props) {
  return (
    <>
      <p>
        One code for every provider of {programmeName} in {areaName}. You can use it once for each of them until 31
        January {year + 1}.
      </p>
      <QuietBook units={units} />
      <ul>
        <li>
          We note for your account that you took a pass for {areaName} this year.{" "}
          <a href="/privacy">All that is kept, and for how long</a>
        </li>
        <li>
          The code comes from a pile of 64. We do not note down which one you get. A dishonest operator could: for this
          way you have to trust us on that. With JavaScript switched on, your browser makes the pass itself, and not
          even we can know which one it is.
        </li>
        <li>We show the code once, and sign you out at once. Have a pen ready.</li>
      </ul>
      <form method="post" action="/pass/code">
        <input type="hidden" name="area" value={area} />
        <Button>Show my pass</Button>
      </form>
    </>
  )
}

/** With few units, whoever asks for their ballots has nearly said whom they met. */
export function QuietBook({ units }: { units: number }) {
  if (units >= FEWEST_UNITS_IN_A_QUIET_BOOK) return null
  return (
    <Notice tone="warning" heading="Few providers are listed here">
      <p>With so few, asking for a pass nearly tells us whom you meet. It does not tell us what you say of them.</p>
    </Notice>
  )
}

function TakenBefore({ area, areaName, year }: Props) {
  return (
    <>
      <p>
        You have taken your pass for {areaName} and {year} already. We cannot show it again, because we do not know
        which one it was.
      </p>
      <p>
        Is it a code that you wrote down? Type it where the questions are. Did your browser make it? Then it is kept
        there: use that browser, with JavaScript switched on.
      </p>
      <p className="actions">
        <ButtonLink href={`/sign-out?next=${encodeURIComponent(`/rate/where?area=${area}`)}`}>
          Sign out and go to the questions
        </ButtonLink>
      </p>
    </>
  )
}

/** Shown by the script: the account has had its pass, and this browser does not have it. */
function TakenElsewhere({ area, areaName }: { area: string; areaName: string }) {
  const questions = `/sign-out?next=${encodeURIComponent(`/rate/where?area=${area}`)}`
  return (
    <>
      <h2>Have you written your pass down?</h2>
      <form data-ballot-code="" noValidate>
        <TextField
          name="ballot-code"
          label="The code of your rating pass"
          hint="26 letters and numbers. It stays in this browser: the page uses it here and sends it to nobody."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width={30}
        />
        <div className="govuk-button-group">
          <Button name="keep" value="memory">
            Make my pass again
          </Button>
          <Button name="keep" value="browser" look="quiet">
            Make it and keep it in this browser
          </Button>
        </div>
      </form>
      <h2>Or is it somewhere else?</h2>
      <ul>
        <li>In another browser or on another phone: rate from there.</li>
        <li>
          In a file: <a href="/sign-out?next=/pass">sign out and open the file</a>.
        </li>
        <li>
          A code of 16 letters and numbers: <a href={questions}>sign out and type it there</a>.
        </li>
      </ul>
      <p>
        If it is lost, we cannot help for this year: a second pass for {areaName} would let people rate twice. A new one
        can be had in January.
      </p>
    </>
  )
}
