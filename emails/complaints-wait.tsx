import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To a provider's representative: complaints wait behind a link. Nothing of them stands in the letter. */
export function complaintsWait(
  site: LetterSite,
  { path, count, until }: Readonly<{ path: string; count: number; until: Day }>,
): Letter {
  const what = count === 1 ? "a complaint" : `${count} complaints`
  return {
    subject: "Something to answer",
    body: (
      <Layout
        heading="Something to answer"
        preview="Behind a private link."
        site={site}
        ifNotYou="do not open the link, and write to the address below"
      >
        <Words>
          We have {what} about your organisation. The people who complain are anonymous, and you see what they allowed
          us to show. Please answer within ten working days.
        </Words>
        <LetterButton href={`${site.origin}${path}`}>Read and answer</LetterButton>
        <Words>
          Whoever has the link can read and answer, so keep it among those who deal with complaints. It works until{" "}
          {dayInWords(until)}, or until everything is answered.
        </Words>
      </Layout>
    ),
  }
}
