import { Link } from "@react-email/components"
import { dayInWords } from "#app/domain/calendar.ts"
import { DUTIES, type Duty, dutyInWords } from "#app/domain/office/duty.ts"
import { Layout, type Letter, LetterButton, type LetterSite, LINK, Words } from "./layout.tsx"

/** To somebody of the office, at most once a day: what has waited too long. Numbers and links, and nobody's words. */
export function staffDuties(site: LetterSite, duties: readonly Duty[]): Letter {
  return {
    subject: "What waits in the office",
    body: (
      <Layout
        heading="What waits in the office"
        preview="Some things have waited for a while."
        site={site}
        because={
          <>
            You have this letter because you work in the office at {new URL(site.origin).host}. You get at most one a
            day, and can turn them off on{" "}
            <Link href={`${site.origin}/office/you`} style={LINK}>
              your own page
            </Link>
            .
          </>
        }
      >
        <Words>These have waited for a while, and your role may deal with them:</Words>
        {duties.map((duty) => (
          <Words key={duty.name}>
            <Link href={`${site.origin}${DUTIES[duty.name].href}`} style={LINK}>
              {dutyInWords(duty)}
            </Link>
            {daysInWords(duty)}
          </Words>
        ))}
        <LetterButton href={`${site.origin}/office`}>Open the office</LetterButton>
      </Layout>
    ),
  }
}

function daysInWords({ due, oldest }: Duty): string {
  if (due !== null) return `: due on ${dayInWords(due)}.`
  return oldest === null ? "." : `: the oldest has waited since ${dayInWords(oldest)}.`
}
