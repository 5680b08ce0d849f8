import type { Piece } from "#app/domain/moderation/edit.ts"
import type { ItemKind, ItemState, WordPart } from "#app/domain/moderation/item.ts"
import { MARK_WORDS, type MarkKind, type Stretch } from "#app/domain/moderation/mark.ts"
import { aboutInWords, KIND_WORDS } from "#app/domain/moderation/queue.ts"
import type { Problems } from "../../error-summary.tsx"
import { Notice } from "../../notice.tsx"
import { OneButton } from "./done-notice.tsx"
import { Diff, EditForm, Verdicts } from "./item-desk.tsx"
import { type AlikeText, AlikeTexts, LanguageForm, StandsAs } from "./item-sides.tsx"
import { MarkedText } from "./marked-text.tsx"
import { ITEM_KEYS, ShortcutHelp } from "./shortcut-help.tsx"

export type ShownItem = Readonly<{
  id: string
  kind: ItemKind
  part: WordPart | null
  providerName: string | null
  areaName: string | null
  quarter: string | null
  language: string | null
  languageSure: boolean
  version: number
  state: ItemState
  published: boolean
  reason: string | null
  note: string | null
  shown: string
  stretches: readonly Stretch[]
  marks: readonly MarkKind[]
  pieces: readonly Piece[] | null
  since: string
  waited: string
  taken: Readonly<{ by: string; until: string }> | null
  mine: boolean
  changed: string | null
  /** Of a provider's answer: the published text that it is for. */
  answered: string | null
  alike: readonly AlikeText[]
}>

type Props = Readonly<{
  item: ShownItem
  queue: string
  here: string
  next: string | null
  problems: Problems
  typed: Readonly<{ text?: string; note?: string }>
}>

/** One text: what it says, what may be wrong with it, and what to do. */
export function ItemPage({ item, queue, here, next, problems, typed }: Props) {
  const { taken, version } = item
  const open = (item.state === "waiting" || item.state === "asked") && taken === null
  const desk = { version, action: here, problems }
  return (
    <div className="item-page">
      <div>
        <h1>{item.providerName ?? `About ${aboutInWords(item.kind).toLowerCase()}`}</h1>
        <p className="muted">{itemInWords(item)}</p>
        {taken === null ? null : (
          <Notice tone="warning" heading={`${taken.by} is at this text`}>
            <p>You can read it. It is free again at {taken.until}, if nothing is decided by then.</p>
          </Notice>
        )}
        <StandsAs state={item.state} published={item.published} reason={item.reason} by={item.changed} />
        {item.note && item.state === "asked" ? (
          <Notice heading="A colleague asks">
            <p>{item.note}</p>
          </Notice>
        ) : null}
        {item.answered === null ? null : (
          <Notice heading="It answers this">
            <p dir="auto">{item.answered}</p>
          </Notice>
        )}
        <blockquote className="item-text">
          {item.shown === "" ? (
            <em className="muted">The text is erased.</em>
          ) : (
            <MarkedText stretches={item.stretches} language={item.language} />
          )}
        </blockquote>
        {item.marks.length === 0 ? null : (
          <div className="item-marks">
            <p>Marked: {item.marks.map((kind) => MARK_WORDS[kind]).join(", ")}.</p>
            {open ? (
              <OneButton
                step="take-out-marks"
                action={here}
                version={version}
                words="Take out all that is marked"
                shortcut="m"
              />
            ) : null}
          </div>
        )}
        {open ? <Verdicts {...desk} note={typed.note ?? ""} /> : null}
        {!open && typed.note ? (
          <Notice heading="What you typed">
            <p>{typed.note}</p>
          </Notice>
        ) : null}
        {open || typed.text !== undefined ? (
          <EditForm {...desk} text={typed.text ?? item.shown} open={typed.text !== undefined} />
        ) : null}
        {item.pieces === null ? null : <Diff pieces={item.pieces} language={item.language} />}
        <p className="item-page__ways">
          {next === null ? null : (
            <a href={next} data-key="j">
              Next text →
            </a>
          )}
          <a href={queue} data-key="k">
            Back to the queue
          </a>
        </p>
        {item.mine ? <OneButton step="release" action={here} version={version} words="Give it back" /> : null}
        <ShortcutHelp keys={ITEM_KEYS} />
      </div>
      <aside className="item-page__side" aria-label="About this text">
        {open ? (
          <LanguageForm language={item.language} sure={item.languageSure} version={version} action={here} />
        ) : null}
        <AlikeTexts alike={item.alike} />
      </aside>
    </div>
  )
}

const PARTS = { "went-well": "what went well", "should-change": "what should change" } as const

function itemInWords(item: ShownItem): string {
  const part = item.part === null ? "" : `: ${PARTS[item.part]}`
  const place = [item.areaName, item.quarter].filter(Boolean).join(", ")
  const waited = item.waited === "since today" ? "Waits since today" : `Waits since ${item.since}, ${item.waited}`
  return `${KIND_WORDS[item.kind]}${part}. ${place === "" ? "" : `${place}. `}${waited}.`
}
