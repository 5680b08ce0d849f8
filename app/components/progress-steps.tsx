/** How far along a form is. `step` from 1. */
export function ProgressSteps({ step, steps }: { step: number; steps: number }) {
  return (
    <div className="steps">
      Step {step} of {steps}
      <svg aria-hidden="true" focusable="false">
        <rect className="rail" y="1" width="100%" height="8" rx="4" />
        <rect className="fill" y="1" width={`${(step / steps) * 100}%`} height="8" rx="4" />
      </svg>
    </div>
  )
}
