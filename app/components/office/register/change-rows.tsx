import { shownColumns, TABLE_WORDS } from "#app/domain/register/column-words.ts"
import type { RowChange } from "#app/domain/register/row-change.ts"

/** More rows than this are a file, and one reads its beginning. */
const MOST_SHOWN = 60

/** What the slugs in rows are called. */
export type Names = Readonly<Record<string, string>>

/** Every row that a deed touches: what stands there, and what comes in its place. */
export function ChangeRows({ changes, names }: { changes: readonly RowChange[]; names: Names }) {
  const more = changes.length - MOST_SHOWN
  return (
    <div className="changes">
      {changes.slice(0, MOST_SHOWN).map((change) => (
        <ChangedRow key={`${change.table} ${change.key} ${change.after === null}`} change={change} names={names} />
      ))}
      {more > 0 ? <p className="muted">… and {more} more of the same kind.</p> : null}
    </div>
  )
}

function ChangedRow({ change, names }: { change: RowChange; names: Names }) {
  const [one] = TABLE_WORDS[change.table]
  const [sign, done] =
    change.before === null ? ["+", "added"] : change.after === null ? ["−", "taken out"] : ["~", "changed"]
  return (
    <section className="change">
      <h3 className="change__row">
        <span className="change__sign" aria-hidden="true">
          {sign}
        </span>
        {one.charAt(0).toUpperCase() + one.slice(1)} {done} <code>{change.key.replaceAll("|", " · ")}</code>
      </h3>
      <dl className="change__columns">
        {shownColumns(change, names).map(({ name, before, after }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {before === null ? null : <del>{before}</del>}
              {before !== null && after !== null ? " " : null}
              {after === null ? null : <ins>{after}</ins>}
              {change.before !== null && change.after !== null && (before === null || after === null) ? (
                <span className="muted">{before === null ? " (nothing before)" : " (nothing from now on)"}</span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
