import { DEMAND_STATUS_WORDS, type DemandStatus } from "#app/domain/campaign/text.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"

type Version = Readonly<{
  id: string
  title: string
  body: string
  status: DemandStatus | null
  evidence: string | null
  writtenBy: string
  writtenAt: Date
}>

/** What a text has said so far, the newest first; each can be taken as a beginning again. */
export function TextVersions({ path, versions }: Readonly<{ path: string; versions: readonly Version[] }>) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Earlier</h2>
      <ol className="desk-sheets">
        {versions.map(({ id, title, body, status, evidence, writtenBy, writtenAt }, place) => (
          <li key={id} className="card">
            <p>
              <b>{title}</b>
              {status === null ? "" : ` (${DEMAND_STATUS_WORDS[status]})`}
            </p>
            <p className="muted">
              By {writtenBy}, {momentInWords(writtenAt)}
              {place === 0 ? ": this is on the site now" : ""}
            </p>
            <details>
              <summary>What it said</summary>
              <pre className="as-written">{body}</pre>
              {evidence === null ? null : <pre className="as-written">{evidence}</pre>}
            </details>
            {place === 0 ? null : (
              <p>
                <a href={`${path}?version=${id}`}>Begin with this one again</a>
              </p>
            )}
          </li>
        ))}
        <li className="card">
          <p>The text that came with the site.</p>
          {versions.length === 0 ? (
            <p className="muted">This is on the site now.</p>
          ) : (
            <p>
              <a href={`${path}?version=first`}>Begin with this one again</a>
            </p>
          )}
        </li>
      </ol>
    </section>
  )
}
