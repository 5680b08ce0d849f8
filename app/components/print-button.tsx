/** Prints the page; without a script the browser's own menu does. */
export function PrintButton() {
  return (
    <>
      <button type="button" className="govuk-button" data-print="" data-script="" hidden>
        Print this page
      </button>
      <p data-no-script="">Print it with your browser’s menu.</p>
    </>
  )
}
