import { NO_NAME_CHOSEN, TOO_FEW_ANSWERS } from "#app/domain/rating-problems.ts"
import { Button, ButtonLink } from "../button.tsx"
import { AnotherDay } from "./another-day.tsx"
import { RoadStep } from "./road-step.tsx"
import { Words } from "./words-screen.tsx"

type Props = Readonly<{
  area: string
  laterDay: string
  /** A screen that the page itself shows already. */
  without?: "questions" | "words"
}>

/**
 * The screens of a rating that the script shows by itself where this browser has a pass: nothing of them is sent before
 * the last button. They are part of the page, so that every word is here.
 */
export function LocalScreens({ area, laterDay, without }: Props) {
  return (
    <>
      {without === "words" ? null : (
        <template id="screen-words">
          <RoadStep at="words" />
          <form method="post" data-area={area} data-local="words" noValidate>
            <Words typed={{}} problems={undefined} />
          </form>
        </template>
      )}
      <CheckScreen area={area} laterDay={laterDay} />
      <template id="problem-list">
        <div className="govuk-error-summary" id="problems" tabIndex={-1}>
          <div role="alert">
            <h2 className="govuk-error-summary__title">There is a problem</h2>
            <div className="govuk-error-summary__body">
              <ul className="govuk-error-summary__list">
                <li data-problem="unit">
                  <a href="#unit">{NO_NAME_CHOSEN}</a>
                </li>
                <li data-problem="answers">
                  <a href="#adviser">{TOO_FEW_ANSWERS}</a>
                </li>
              </ul>
            </div>
          </div>
        </div>
      </template>
      <AnotherDay />
    </>
  )
}

/**
 * The last screen before anything leaves the device; without an area for answers that waited for their day, which bring
 * their own.
 */
export function CheckScreen({ area = "", laterDay = "" }: { area?: string; laterDay?: string }) {
  return (
    <>
      <template id="screen-check">
        <RoadStep at="check" />
        <form method="post" data-area={area} data-local="check" data-day={laterDay} noValidate>
          <h1>Check and send</h1>
          <p>
            This is what you say about <span data-slot="name" />. It is only on this device: nothing of it has been
            sent.
          </p>
          <dl className="govuk-summary-list" data-rows="" />
          <div data-whole="">
            <WatchedClock laterDay={laterDay} />
          </div>
          <div className="govuk-button-group">
            <Button name="step" value="send">
              Send now
            </Button>
            <span data-whole="">
              <Button name="step" value="another-day" look="quiet">
                Send another day
              </Button>
            </span>
            <span data-whole="">
              <Button name="step" value="words" look="quiet">
                Change your words
              </Button>
            </span>
            <span data-whole="">
              <Button name="step" value="questions" look="quiet">
                Change your answers
              </Button>
            </span>
          </div>
        </form>
      </template>
      <template id="screen-row">
        <div className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key" data-slot="name" />
          <dd className="govuk-summary-list__value" data-slot="value" />
        </div>
      </template>
      <template id="no-ballot">
        <h1>Your pass does not know this name yet</h1>
        <p>
          The name was added to our list after you took your pass. New names are added to passes once a quarter: open{" "}
          <a href="/pass">Your rating pass</a> then, press “Add names that are new”, and sign in once more. Until then
          you can rate them as “a subcontractor not listed here”.
        </p>
        <p>
          <ButtonLink href={area ? `/rate/where?area=${area}` : "/rate/where"}>Back to the names</ButtonLink>
        </p>
      </template>
    </>
  )
}

/** Said where somebody has just taken a pass, and may rather wait. */
export function WatchedClock({ laterDay }: { laterDay: string }) {
  return (
    <p>
      You can also wait. If you send it right after you got your pass, whoever runs this site could guess from the time
      that both are yours. From {laterDay} on that is very hard where many people rate, and harder where few do.{" "}
      <a href="/anonymity#who">Who could learn what</a>
    </p>
  )
}

/** Filled in and shown by the script, which knows the receipt of a rating that was sent with its own pass. */
export function OwnReceipt() {
  return (
    <form method="post" action="/receipt" data-own-receipt="" hidden>
      <input type="hidden" name="receipt" value="" />
      <p>Your browser knows the receipt: it follows from your pass.</p>
      <Button>Look at that rating</Button>
    </form>
  )
}
