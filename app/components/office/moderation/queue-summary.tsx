import type { ItemKind } from "#app/domain/moderation/item.ts"
import { daysInWords, KIND_WORDS } from "#app/domain/moderation/queue.ts"

export type BacklogOfKind = Readonly<{ kind: ItemKind; items: number; marked: number; days: number }>

/** How much waits and how long the oldest has, before anything else: it is what this page is for. */
export function QueueSummary({ backlog }: { backlog: readonly BacklogOfKind[] }) {
  const items = backlog.reduce((sum, one) => sum + one.items, 0)
  const marked = backlog.reduce((sum, one) => sum + one.marked, 0)
  const days = Math.max(0, ...backlog.map((one) => one.days))
  if (items === 0) return <p className="lead">Nothing waits to be read. Thank you.</p>
  return (
    <>
      <dl className="tally-row">
        <div>
          <dd>{items}</dd>
          <dt>{items === 1 ? "text waits" : "texts wait"} to be read</dt>
        </div>
        <div className={days > SLOW_DAYS ? "tally-row__late" : undefined}>
          <dd>{daysInWords(days)}</dd>
          <dt>{days <= 0 ? "the oldest waits" : "the oldest has waited"}</dt>
        </div>
        <div>
          <dd>{marked}</dd>
          <dt>{marked === 1 ? "has" : "have"} something marked</dt>
        </div>
      </dl>
      {backlog.length > 1 ? (
        <p className="muted">
          {backlog
            .map(({ kind, items: own, days: oldest }) => `${KIND_WORDS[kind]}: ${own}, oldest ${daysInWords(oldest)}`)
            .join(". ")}
          .
        </p>
      ) : null}
    </>
  )
}

/** A week is what the public page promises; past it the figure turns red. */
const SLOW_DAYS = 7
