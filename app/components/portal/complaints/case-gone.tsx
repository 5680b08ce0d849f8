import { Breadcrumbs } from "../../breadcrumbs.tsx"
import { TypedText } from "./typed-text.tsx"

/** What stands in place of a complaint that is not there any more, with what was typed about it. */
export function CaseGone({ slug, typed }: Readonly<{ slug: string; typed: string }>) {
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs trail={[{ href: `/portal/${slug}/complaints`, name: "Complaints" }]} />
        <h1>This complaint is not here any more</h1>
        <p className="lead">
          The person may have had it erased since you opened the page. Nothing was sent, and nothing more is asked of
          you.
        </p>
        <TypedText typed={typed} />
      </div>
    </div>
  )
}
