import type { Certainty } from "#app/domain/certainty.ts"
import { ButtonLink } from "../button.tsx"
import { CertaintyMark } from "../register/certainty.tsx"

/** A step of the register's official routes, as far as a page shows it. */
export type RouteStep = Readonly<{
  id: string
  body: string
  who: string | null
  precondition: string | null
  timeLimit: string | null
  responseTime: string | null
  needs: string | null
  outcome: string | null
  certainty: Certainty
}>

/** The jobcentre's own way to complain. */
export function JobcentreRoad({ steps }: { steps: readonly RouteStep[] }) {
  return (
    <>
      <h1>Complain about the jobcentre</h1>
      <p className="lead">We cannot take this on: it needs your name. This is the way that the jobcentre gives.</p>
      <Steps steps={steps} />
      <p>
        If you are not happy with its last answer, the Independent Case Examiner can look at it.{" "}
        <a href="https://www.gov.uk/complain-independent-case-examiner">How to ask the examiner</a>
      </p>
      <p>
        <a href="/complain">It is about somebody else</a>
      </p>
    </>
  )
}

/** Where it is about both, the jobcentre leads; the part of the provider can be told here as well. */
export function MixedRoad({ steps }: { steps: readonly RouteStep[] }) {
  return (
    <>
      <h1>About the jobcentre and your provider together</h1>
      <p className="lead">
        The jobcentre leads. It takes the whole complaint, and asks your provider for its part. You need to give your
        name.
      </p>
      <Steps steps={steps} />
      <p>You can tell us about your provider’s part as well, without a name. One does not stop the other.</p>
      <p className="govuk-button-group">
        <ButtonLink href="/complain?about=provider">Tell about my provider</ButtonLink>
        <ButtonLink href="/complain" look="quiet">
          Back
        </ButtonLink>
      </p>
    </>
  )
}

function Steps({ steps }: { steps: readonly RouteStep[] }) {
  return (
    <dl className="asked">
      {steps.map((step) => (
        <div key={step.id}>
          <dt>
            {step.body} <CertaintyMark certainty={step.certainty} />
          </dt>
          {[
            ["When", step.precondition],
            ["What it needs", step.needs],
            ["Last day", step.timeLimit],
            ["Its answer", step.responseTime],
            ["What can come of it", step.outcome],
          ].map(([name, words]) =>
            words ? (
              <dd key={name}>
                {name}: {words}
              </dd>
            ) : null,
          )}
        </div>
      ))}
    </dl>
  )
}
