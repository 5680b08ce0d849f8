import { Fragment } from "react"
import { REMOVED } from "#app/domain/moderation/edit.ts"

/** Words with [removed] set apart from them; it is English, whatever language the words are in. */
export function WithGaps({ text }: { text: string }) {
  const parts = text.split(REMOVED)
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name but their place, and never change it
    <Fragment key={place}>
      {place > 0 ? (
        <span className="removed" lang="en-GB">
          {REMOVED}
        </span>
      ) : null}
      {part}
    </Fragment>
  ))
}
