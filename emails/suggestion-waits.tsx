import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** To a provider's representative: somebody suggested something. Nothing of it stands in the letter. */
export function suggestionWaits(site: LetterSite, { path, until }: Readonly<{ path: string; until: Day }>): Letter {
  return {
    subject: "A suggestion for you",
    body: (
      <Layout
        heading="A suggestion for you"
        preview="Behind a private link."
        site={site}
        ifNotYou="do not open the link, and write to the address below"
      >
        <Words>
          Somebody on your programme suggested a change, and it is on our site. They are anonymous: please do not try to
          find out who they are. Tell everybody what you will do about it.
        </Words>
        <LetterButton href={`${site.origin}${path}`}>Read and answer</LetterButton>
        <Words>
          Whoever has the link can answer for you, so keep it among those who do. It works until {dayInWords(until)}.
          Come back with it when you have done what you planned.
        </Words>
      </Layout>
    ),
  }
}
