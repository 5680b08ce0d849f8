/**
 * First in the tab order on pages where somebody may be watching: leaves at once and signs out. A link and not a form,
 * because the page's policy lets no form lead to another site.
 */
export function ExitButton() {
  return (
    <div className="exit">
      <a href="/exit">Exit this page</a>
    </div>
  )
}
