import { Link } from "@react-email/components"
import { dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { portalDutyHref, portalDutyInWords } from "#app/domain/portal/duty.ts"
import type { ProviderNews } from "#app/domain/portal/letter.ts"
import { Layout, type Letter, LetterButton, type LetterSite, LINK, Words } from "./layout.tsx"

type News = Readonly<{
  provider: Readonly<{ slug: string; name: string }>
  news: ProviderNews
  /** Where the reader stops these letters. */
  stop: string
}>

/** To somebody who speaks for a provider, at most once a day: what is new and what needs an answer. Numbers and links, and nobody's words. */
export function providerNews(site: LetterSite, { provider, news, stop }: News): Letter {
  const { release, newCases, reminders } = news
  const page = `${site.origin}/portal/${provider.slug}`
  return {
    subject: "What needs an answer",
    body: (
      <Layout
        heading={`What needs an answer: ${provider.name}`}
        preview="Something is new for your provider."
        site={site}
        because={
          <>
            You have this letter because you speak for {provider.name} at {new URL(site.origin).host}. You get at most
            one a day.{" "}
            <Link href={`${site.origin}${stop}`} style={LINK}>
              Stop these letters
            </Link>
            .
          </>
        }
      >
        {release === null ? null : (
          <Words>
            The update of {monthInWords(release.releasedOn)} is out. {textsInWords(release.texts)}{" "}
            <Link href={`${site.origin}/providers/${provider.slug}`} style={LINK}>
              See your stars as everybody sees them
            </Link>
            .
          </Words>
        )}
        {newCases === 0 ? null : (
          <Words>
            <Link href={`${page}/complaints`} style={LINK}>
              {newCases === 1 ? "A complaint was handed to you" : `${newCases} complaints were handed to you`}
            </Link>
            .
          </Words>
        )}
        {reminders.map((duty) => (
          <Words key={duty.name}>
            <Link href={`${site.origin}${portalDutyHref(provider.slug, duty)}`} style={LINK}>
              {portalDutyInWords(duty)}
            </Link>
            {duty.due === null ? "." : `: due on ${dayInWords(duty.due)}.`}
          </Words>
        ))}
        <LetterButton href={page}>Open the portal</LetterButton>
      </Layout>
    ),
  }
}

function textsInWords(texts: number): string {
  if (texts === 0) return "No new texts about you came out with it."
  return texts === 1 ? "One text about you came out with it." : `${texts} texts about you came out with it.`
}
