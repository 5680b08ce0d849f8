import type { ReactNode } from "react"

/**
 * First in the tab order on pages where somebody may be watching: leaves at once and signs out. A link and not a form,
 * because the page's policy lets no form lead to another site. What comes second in the tab order stands inside.
 */
export function ExitButton({ children }: { children: ReactNode }) {
  return (
    <aside className="exit" aria-label="Way out">
      <a className="exit__link" href="/exit">
        Exit this page
      </a>
      <p className="exit__key" data-script="" hidden>
        or press Shift three times
      </p>
      {children}
    </aside>
  )
}
