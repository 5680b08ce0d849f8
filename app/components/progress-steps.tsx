type Props = Readonly<{
  /** From 1. */
  step: number
  steps: number
  /** The same on the road with a script, which is shorter; the script puts it in place. */
  scripted?: { step: number; steps: number } | undefined
}>

/** How far along a form is. */
export function ProgressSteps({ step, steps, scripted }: Props) {
  return (
    <div className="steps" data-step={scripted?.step} data-steps={scripted?.steps}>
      <span>
        Step <span data-slot="step">{step}</span> of <span data-slot="steps">{steps}</span>
      </span>
      <svg aria-hidden="true" focusable="false">
        <rect className="rail" y="1" width="100%" height="8" rx="4" />
        <rect className="fill" y="1" width={`${(step / steps) * 100}%`} height="8" rx="4" />
      </svg>
    </div>
  )
}
