import { declineReason } from "#app/domain/moderation/decline-reasons.ts"
import type { WordPart } from "#app/domain/moderation/item.ts"
import { FEWEST_WORDS_TOGETHER } from "#app/domain/moderation/together.ts"
import type { WordsStanding as Standing, WordsStatus } from "#app/domain/moderation/words-status.ts"
import { FEWEST_PUBLISHABLE } from "#app/domain/publishable.ts"
import { SummaryList } from "../summary-list.tsx"

const PARTS = {
  "went-well": "What went well",
  "should-change": "What should change",
} as const satisfies Record<WordPart, string>

const STATUSES = {
  "waits-for-others": `Waiting for others. Our office reads words only once ${FEWEST_PUBLISHABLE} people have rated the place and ${FEWEST_WORDS_TOGETHER} texts about it have come in, so that yours does not stand alone.`,
  "waits-to-be-read": "Waiting for our office to read it.",
  approved: `Read, and ready. It comes out with the next monthly update for which ${FEWEST_WORDS_TOGETHER} texts about the place are ready.`,
  published: "Published. Names and other details may have been taken out.",
  declined: "Not published.",
  "taken-down": "It was published, and has been taken down. A note on the page says why.",
} as const satisfies Record<WordsStatus, string>

/** Where the words of a rating stand, and why: never the words, for whoever holds the receipt may not be who wrote them. */
export function WordsStanding({ words }: { words: readonly Standing[] }) {
  if (words.length === 0) return null
  return (
    <>
      <h2>Your words</h2>
      <SummaryList
        rows={words.map(({ part, status, reason }) => ({
          name: PARTS[part],
          value:
            `${STATUSES[status]}${status === "declined" ? ` ${declineReason(reason)?.forAuthor ?? ""}` : ""}`.trim(),
        }))}
      />
      {words.some(({ status }) => status === "published") ? (
        <p className="muted">
          If you take the rating back or change it, published words leave the page with a monthly update after that. On
          a day of their own, their going would tell when you came.
        </p>
      ) : null}
    </>
  )
}
