import { Notice } from "#app/components/notice.tsx"
import { partialDateInWords } from "#app/domain/partial-date.ts"

type Organisation = Readonly<{ slug: string; name: string; becameIn: string | null }>

type Props = {
  name: string
  became: { slug: string; name: string } | null
  becameIn: string | null
  predecessors: readonly Organisation[]
}

/** Where an organisation went, and where it came from: each page leads to the other. */
export function Takeovers({ name, became, becameIn, predecessors }: Props) {
  if (became === null && predecessors.length === 0) return null
  return (
    <Notice>
      {became === null ? null : (
        <p>
          {name} became <a href={`/providers/${became.slug}`}>{became.name}</a>
          {becameIn === null ? "" : ` in ${partialDateInWords(becameIn)}`}. This page is its history.
        </p>
      )}
      {predecessors.length === 0 ? null : (
        <p>
          {name} took over from{" "}
          {predecessors.map((one, place) => (
            <span key={one.slug}>
              {place === 0 ? "" : place === predecessors.length - 1 ? " and " : ", "}
              <a href={`/providers/${one.slug}`}>{one.name}</a>
              {one.becameIn === null ? "" : ` (${partialDateInWords(one.becameIn)})`}
            </span>
          ))}
          .
        </p>
      )}
    </Notice>
  )
}
