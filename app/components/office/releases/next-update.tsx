import type { ErrandView } from "#app/domain/office/errand.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { Button, ButtonLink } from "../../button.tsx"

type Counts = Readonly<{ appears: number; moves: number; goes: number }>

/** What the next monthly update would change, as far as it was looked at, and the two ways on. */
export function NextUpdate(props: {
  /** "1 December 2026". */
  due: string
  /** The newest preview that was answered; null before the first. */
  preview: Readonly<{ finishedAt: Date; counts: Counts }> | null
  open: ErrandView | null
}) {
  const { due, preview, open } = props
  return (
    <section className="card" aria-labelledby="next">
      <h2 id="next">The next update</h2>
      <p>
        By the clock it comes out on <b>{due}</b>, early in the morning.
      </p>
      {preview === null ? (
        <p>Nobody has looked yet at what it would change.</p>
      ) : (
        <>
          <ul className="big-counts">
            <BigCount number={preview.counts.appears} words="would appear" />
            <BigCount number={preview.counts.moves} words="would move" />
            <BigCount number={preview.counts.goes} words="would go" />
          </ul>
          <p className="muted small">
            Figures, as of {momentInWords(preview.finishedAt)}.{" "}
            <a href="/office/releases/preview">See which, and why</a>
          </p>
        </>
      )}
      <div className="office-actions">
        <form method="post" action="/office/releases/preview">
          <Button look="quiet">{open === null ? "Look what it would change" : "Look again"}</Button>
        </form>
        <ButtonLink href="/office/releases/run" look="quiet">
          Publish now …
        </ButtonLink>
      </div>
    </section>
  )
}

function BigCount({ number, words }: { number: number; words: string }) {
  return (
    <li>
      <b>{number}</b> {words}
    </li>
  )
}
