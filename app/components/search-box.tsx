type Props = {
  label: string
  value?: string
  button?: string
  look?: "strong" | "quiet"
  hint?: string
  /** Where the question goes, as `?q=`. */
  action?: string
  /** What goes along unseen with the question. */
  along?: Readonly<{ name: string; value: string }> | undefined
  /** Where the page's script puts what is found while somebody types; without one the page is asked for as a whole. */
  livesIn?: "towns"
}

export function SearchBox({
  label,
  value = "",
  button = "Search",
  look = "strong",
  hint,
  action = "/providers",
  along,
  livesIn,
}: Props) {
  return (
    <search>
      <form className="search" action={action} method="get" data-towns={livesIn}>
        {along === undefined ? null : <input type="hidden" {...along} />}
        <label htmlFor="q">{label}</label>
        {hint === undefined ? null : (
          <div id="q-hint" className="govuk-hint">
            {hint}
          </div>
        )}
        <div className="search__row">
          <input
            className="govuk-input"
            id="q"
            name="q"
            type="search"
            defaultValue={value}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            aria-describedby={hint === undefined ? undefined : "q-hint"}
          />
          <button className={look === "strong" ? "govuk-button" : "govuk-button govuk-button--secondary"} type="submit">
            {button}
          </button>
        </div>
      </form>
    </search>
  )
}
