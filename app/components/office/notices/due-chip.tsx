import type { Urgency } from "#app/domain/notices/notice-clock.ts"

const WORDS = {
  overdue: "Overdue",
  today: "Due today",
  later: "Due",
  "by-hand": "Count the days by hand",
  stopped: "",
} as const satisfies Record<Urgency, string>

/** When something has to be done; the urgency is said in words, too. `due` is in words, or null where it is not known. */
export function DueChip({ urgency, due }: { urgency: Urgency; due: string | null }) {
  if (urgency === "stopped") return null
  return (
    <span className={`due due--${urgency}`}>
      <b>{WORDS[urgency]}</b>
      {due === null ? null : ` ${due}`}
    </span>
  )
}
