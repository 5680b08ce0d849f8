import type { ReactNode } from "react"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { NOTHING_TYPED, type Typed } from "./typed.ts"

/** What came back of a step that could not be taken. */
export type StepAnswer = Readonly<{ step: string; typed: Typed; problems: Problems }>

/** A step's form: which step, and of which version of the page, goes along unseen. */
export function StepForm(props: {
  step: string
  version: number
  button: string
  look?: "strong" | "quiet" | "warning"
  children?: ReactNode
}) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="step" value={props.step} />
      <input type="hidden" name="version" value={props.version} />
      {props.children}
      <Button look={props.look ?? "quiet"}>{props.button}</Button>
    </form>
  )
}

/** A field of a step: several steps of one page have fields of the same name, and ids are their own. */
export function stepField(answer: StepAnswer | undefined, step: string) {
  const own: Pick<StepAnswer, "typed" | "problems"> =
    answer?.step === step ? answer : { typed: NOTHING_TYPED, problems: {} }
  return (name: string, otherwise = "") => ({
    name,
    id: `${step}-${name.replace("[]", "")}`,
    value: own.typed.fields[name] ?? otherwise,
    error: own.problems[name],
  })
}

/** Problems by the ids that the step's fields have on the page. */
export function stepProblems(answer: StepAnswer | undefined): Problems {
  if (!answer) return {}
  const entries = Object.entries(answer.problems).map(([name, words]) => [
    name === "form" || name === "version" || name === "step" ? "form" : `${answer.step}-${name.replace("[]", "")}`,
    words,
  ])
  return Object.fromEntries(entries)
}
