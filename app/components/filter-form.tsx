import type { ReactNode } from "react"
import { Button } from "./button.tsx"

/** What to look for in a list: a plain form that asks by its address, with more ways folded away. */
export function FilterForm(props: {
  action: string
  /** Fields that everybody sees. */
  children: ReactNode
  more: ReactNode
  /** Whether one of the folded fields asks for something. */
  isOpen: boolean
}) {
  const { action, children, more, isOpen } = props
  return (
    <search>
      <form className="filter-form" action={action} method="get">
        <div className="filters">
          {children}
          <Button>Show</Button>
        </div>
        <details className="govuk-details" open={isOpen}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">More ways to narrow it down</span>
          </summary>
          <div className="filters">{more}</div>
        </details>
      </form>
    </search>
  )
}

/** The part that a provider plays, as a list offers it. */
export const ROLE_CHOICES = [
  { value: "", label: "All" },
  { value: "prime", label: "Prime contractors" },
  { value: "subcontractor", label: "Subcontractors" },
] as const
