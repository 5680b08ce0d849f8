/** A text of the office, made of its Markdown by our own reader, which lets no HTML through. */
export function OfficeText({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: app/tasks/campaign/markdown.server.ts made it, and escapes HTML
  return <div className="office-text" dangerouslySetInnerHTML={{ __html: html }} />
}
