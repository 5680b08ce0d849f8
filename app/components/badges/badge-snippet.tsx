/** HTML to copy into another site, as it is to be pasted. */
export function BadgeSnippet({ label, html }: { label: string; html: string }) {
  return (
    <section className="mp-letter" aria-label={label}>
      <pre className="badge-snippet">
        <code>{html}</code>
      </pre>
    </section>
  )
}
