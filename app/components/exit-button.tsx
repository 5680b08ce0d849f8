/** First in the tab order on pages where somebody may be watching: leaves at once and signs out. */
export function ExitButton() {
  return (
    <form className="exit" method="post" action="/exit">
      <button type="submit">Exit this page</button>
    </form>
  )
}
