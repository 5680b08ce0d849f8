import type { ReactNode } from "react"
import { KEEP_REASON_WORDS, keepReasonsOf } from "#app/domain/notices/keep-decision.ts"
import type { LegalNotice, NoticeTold } from "#app/domain/notices/legal-notice.ts"
import { SummaryList } from "../../summary-list.tsx"

export type LetterLink = Readonly<{ which: string; name: string }>

/** What is known of a notice, who sent it, and the letters that fit it. */
export function NoticeFacts(props: {
  notice: Pick<LegalNotice, "reference" | "subject" | "keepReasons" | "statement">
  told: NoticeTold | null
  received: string
  complete: string | null
  letters: readonly LetterLink[]
}) {
  const { notice, told, received, complete, letters } = props
  const { subject, statement } = notice
  const reasons = keepReasonsOf(notice)
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading">The notice</h2>
      <SummaryList
        rows={[
          { name: "Came", value: received },
          { name: "Complete since", value: complete ?? "Something is missing" },
          {
            name: "About",
            value: subject.kind === "page" ? <a href={subject.key}>{subject.key}</a> : <Words code={subject.key} />,
          },
          ...(statement === null ? [] : [{ name: "In their place", value: statement }]),
          ...(reasons.length === 0
            ? []
            : [{ name: "Kept because", value: reasons.map((one) => KEEP_REASON_WORDS[one]).join("; ") }]),
        ]}
      />
      <LetterLinks href={`/office/notices/${notice.reference}/letter`} letters={letters} />
      <Sender told={told}>
        {told === null ? null : (
          <>
            <h3>The words that it is about</h3>
            <blockquote className="quote">{told.words || "Not quoted."}</blockquote>
          </>
        )}
      </Sender>
    </section>
  )
}

function Words({ code }: { code: string }) {
  return (
    <>
      Words that people wrote <span className="table-note">{code}</span>
    </>
  )
}

export function LetterLinks({ href, letters }: { href: string; letters: readonly LetterLink[] }) {
  if (letters.length === 0) return null
  return (
    <ul className="letter-links" aria-label="Letters">
      {letters.map(({ which, name }) => (
        <li key={which}>
          <a href={`${href}?which=${which}`}>Letter: {name}</a>
        </li>
      ))}
    </ul>
  )
}

type Told = Readonly<{ name: string; organisation: string; email: string; post: string; says: string }>

/** Who sent it and what they say. Everything is shown as text: it is a stranger's. */
export function Sender({ told, children }: { told: Told | null; children?: ReactNode }) {
  if (told === null) return <p>Who sent this, and what they wrote, has been erased: its time was over.</p>
  const blank = "not given"
  return (
    <>
      <h3>Who sent it</h3>
      <SummaryList
        rows={[
          { name: "Name", value: told.name || blank },
          { name: "For", value: told.organisation || blank },
          { name: "E-mail", value: told.email || blank },
          { name: "Post", value: told.post || blank },
        ]}
      />
      {children}
      <h3>What they say</h3>
      <blockquote className="quote">{told.says || "Nothing was written down."}</blockquote>
    </>
  )
}
