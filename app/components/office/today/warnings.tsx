import { Notice } from "../../notice.tsx"

/** What keeps no page from being served, but a promise from being kept. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <Notice tone="warning" heading="The machine needs somebody">
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </Notice>
  )
}
