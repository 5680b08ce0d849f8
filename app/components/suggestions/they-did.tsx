import { ButtonLink } from "../button.tsx"
import { type ListedSuggestion, SuggestionList } from "./suggestion-list.tsx"

type Props = Readonly<{
  name: string
  slug: string
  ratable: boolean
  done: readonly ListedSuggestion[]
  open: readonly ListedSuggestion[]
  total: number
}>

/** On a provider's page: what was suggested, and what came of it. Nothing where nobody suggested and nobody can. */
export function TheyDid({ name, slug, ratable, done, open, total }: Props) {
  if (total === 0 && !ratable) return null
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">Suggestions</h2>
      {done.length === 0 ? null : (
        <>
          <h3>You said, they did</h3>
          <SuggestionList suggestions={done} level={4} />
        </>
      )}
      {open.length === 0 ? null : (
        <>
          <h3>{done.length === 0 ? "What people suggest" : "What people suggest next"}</h3>
          <SuggestionList suggestions={open} level={4} />
        </>
      )}
      {total === 0 ? <p>Nobody has suggested anything to {name} yet.</p> : null}
      <p className="actions">
        {ratable ? (
          <ButtonLink href={`/suggest/${slug}`} look="quiet">
            Suggest something
          </ButtonLink>
        ) : null}
        {total === 0 ? null : (
          <a href={`/suggestions?provider=${slug}`}>{total === 1 ? "See it" : `All ${total} suggestions`}</a>
        )}
      </p>
    </section>
  )
}
