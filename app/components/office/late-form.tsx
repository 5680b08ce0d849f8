import { SummaryList } from "../summary-list.tsx"

/** What nobody reads: marks that a page puts into its form for itself. */
const FOR_MACHINES = /^(step|version|next|proof|token)$/

/** The fields of a form that came too late, so that its sender knows it again. */
export function LateFields({ fields }: { fields: readonly (readonly [string, string])[] }) {
  const rows = fields.filter(([name, value]) => value !== "" && !FOR_MACHINES.test(name))
  return (
    <SummaryList
      rows={[...Map.groupBy(rows, ([name]) => name)].map(([name, ofName]) => ({
        name: inWords(name),
        value: <span className="as-typed">{ofName.map(([, value]) => value).join("\n")}</span>,
      }))}
    />
  )
}

/** "declineReason[]" as "Decline reason". */
function inWords(name: string): string {
  const words = name
    .replace("[]", "")
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll(/[-_]/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
