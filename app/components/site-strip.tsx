/** Who runs this, and that it is nobody's mouthpiece: on every page. */
export function SiteStrip({ organisation, demo }: { organisation: string; demo: boolean }) {
  return (
    <aside className="strip" aria-label="Who runs this site">
      <div className="wrap">
        <p>
          Run by {organisation}. Independent of government and of every provider.
          {demo ? <strong> Demonstration: everything here is made up.</strong> : null}
        </p>
      </div>
    </aside>
  )
}
