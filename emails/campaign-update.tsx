import { withWholeLinks } from "#app/domain/campaign/whole-links.ts"
import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** What a campaigner wrote, made into HTML by our own reader. */
export type UpdateWords = Readonly<{ title: string; html: string }>

/**
 * News of the campaign, to those who asked for it. Its subject tells nobody who looks on what it is about.
 * @param leave where the reader stops the letters; null in a letter that a campaigner tries out
 */
export function campaignUpdate(site: LetterSite, { title, html }: UpdateWords, leave: string | null): Letter {
  return {
    subject: "News from Threestar",
    body: (
      <Layout
        heading={title}
        preview="You asked for our news."
        site={site}
        because={`You have this letter because you signed at ${new URL(site.origin).host} and asked for news.`}
      >
        <div
          style={{ fontSize: "16px", lineHeight: "26px" }}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: app/tasks/campaign/markdown.server.ts made it, and escapes HTML
          dangerouslySetInnerHTML={{ __html: withWholeLinks(html, site.origin) }}
        />
        {leave === null ? (
          <Words>This is a trial. In the real letter a button here leads each reader to their own way out.</Words>
        ) : (
          <>
            <Words>If you want no more letters, or want to leave the campaign, open this page:</Words>
            <LetterButton href={`${site.origin}${leave}`}>Stop letters, or leave</LetterButton>
          </>
        )}
      </Layout>
    ),
  }
}
