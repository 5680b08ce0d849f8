import type { ReactNode } from "react"
import { CHECKLIST_WORDS, checklistFor } from "#app/domain/notices/notice-checklist.ts"
import { CHALLENGE_WORKING_DAYS, NOTICE_HOURS } from "#app/domain/notices/notice-clock.ts"

/** How to say that something here is against the law. `write` is the way to write to us, as a link. */
export function LegalNotices({ write }: { write: ReactNode }) {
  return (
    <>
      <h2 id="legal">Legal notices</h2>
      <p>
        If you believe that something here is against the law, write to {write} with “Legal notice” in the first line.
        Tell us:
      </p>
      <ul>
        {ALWAYS_ASKED.map((item) => (
          <li key={item}>{CHECKLIST_WORDS[item].ask}</li>
        ))}
      </ul>
      <p>If you say that it is untrue and harms you (defamation), tell us also, in place of the last two:</p>
      <ul>
        {checklistFor("defamation")
          .slice(4)
          .map((item) => (
            <li key={item}>{CHECKLIST_WORDS[item].ask}</li>
          ))}
      </ul>
      <p>
        If something is missing, we ask for it within {NOTICE_HOURS} hours. When we have it all, we decide within{" "}
        {NOTICE_HOURS} hours. Weekends and bank holidays in England and Wales do not count.
      </p>
      <p>
        We do not know who writes here, so we cannot ask them or give you a name. If you notify us of words, they come
        down in time, unless we find a good reason to keep them. In their place we say that there was a notice. We do
        not say who sent it. <a href="/moderation#notices">How we decide</a>.
      </p>
    </>
  )
}

/** How a provider asks for a score to be gone through. */
export function ScoreChallenges({ write }: { write: ReactNode }) {
  return (
    <>
      <h2 id="score">If you doubt a score</h2>
      <p>
        A star is not a statement by us that can be taken down on request. If you doubt a score, write to {write} with
        “Score” in the first line. Say which provider, which area and which month, what you think is wrong, and for whom
        you write.
      </p>
      <p>
        The stars stay while we look. Within {CHALLENGE_WORKING_DAYS} working days we go through the sums with you, on{" "}
        <a href="/how-stars-work">the published rules</a>. We also publish a note beside the score that says what we
        found. We cannot tell you who rated: we do not know.
      </p>
    </>
  )
}

/** What every notice says, in the order of the list. */
const ALWAYS_ASKED = checklistFor("other")
