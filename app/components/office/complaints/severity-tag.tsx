import { SEVERITY_WORDS, type Severity } from "#app/domain/complaints/severity.ts"

/** How soon a case is to be read; an open circle says that nobody has looked at it yet. */
export function SeverityTag({ severity, isTriaged }: { severity: Severity; isTriaged: boolean }) {
  return (
    <span className={`severity severity--${severity}`}>
      <span aria-hidden="true">{SIGNS[severity]} </span>
      {SEVERITY_WORDS[severity]}
      {isTriaged ? null : <span className="severity__guess"> · not read yet</span>}
    </span>
  )
}

const SIGNS = { urgent: "▲", serious: "◆", usual: "●" } as const satisfies Record<Severity, string>
