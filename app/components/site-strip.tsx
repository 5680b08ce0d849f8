/** Who runs this, and that it is nobody's mouthpiece: on every page. */
export function SiteStrip({ organisation, demo }: { organisation: string; demo: boolean }) {
  return (
    <aside className="strip" aria-label="Who runs this site">
      <div className="wrap">
        <p>
          Run by {organisation}. Independent of government and of every provider.
          {demo ? (
            <strong> Demonstration: Pathways Forward and its ratings are made up; real providers have none.</strong>
          ) : null}
        </p>
      </div>
    </aside>
  )
}
