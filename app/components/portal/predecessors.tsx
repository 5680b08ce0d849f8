type Props = Readonly<{
  /** "Complaints about", "Suggestions to". */
  what: string
  /** Below `/portal/:slug`. */
  below: string
  predecessors: readonly Readonly<{ slug: string; name: string; count: number }>[]
}>

/** Where a team finds what belongs to the providers that its own took over, and how much of it waits. */
export function Predecessors({ what, below, predecessors }: Props) {
  if (predecessors.length === 0) return null
  return (
    <ul>
      {predecessors.map(({ slug, name, count }) => (
        <li key={slug}>
          <a href={`/portal/${slug}${below}`}>
            {what} {name}, which you took over ({count.toLocaleString("en-GB")})
          </a>
        </li>
      ))}
    </ul>
  )
}
