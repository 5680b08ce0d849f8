import { Layout, type Letter, LetterButton, type LetterSite, Words } from "./layout.tsx"

/** Once, to somebody who wanted to be asked. The subject tells nobody who looks on what it is about. */
export function mpReplied(site: LetterSite, { reply, leave }: Readonly<{ reply: string; leave: string }>): Letter {
  return {
    subject: "A question from Threestar",
    body: (
      <Layout heading="Did your MP answer?" preview="You wanted to be asked once." site={site}>
        <Words>
          Three weeks ago or so you told us that you wrote to your MP, and that we may ask you what came of it. We
          publish only how many were answered, once at least ten people have said so.
        </Words>
        <LetterButton href={`${site.origin}${reply}`}>Tell us</LetterButton>
        <Words>We do not ask again. If you want no more letters from us, or want to leave, open this page:</Words>
        <LetterButton href={`${site.origin}${leave}`}>Stop letters, or leave</LetterButton>
      </Layout>
    ),
  }
}
