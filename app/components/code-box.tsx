import type { ReactNode } from "react"

/** A receipt or a pass: large, in groups, and picked up whole with one tap. `code` comes grouped with spaces. */
export function CodeBox({ heading, code, children }: { heading: string; code: ReactNode; children?: ReactNode }) {
  return (
    <section className="code-box">
      <h2 id="code-heading">{heading}</h2>
      <output aria-labelledby="code-heading" translate="no">
        {code}
      </output>
      <p data-script="" hidden>
        <button type="button" className="govuk-button govuk-button--secondary" data-copy="">
          Copy it
        </button>{" "}
        <span role="status" data-copied="" hidden>
          Copied
        </span>
      </p>
      {children}
    </section>
  )
}
