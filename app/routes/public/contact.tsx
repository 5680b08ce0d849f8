import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { LegalNotices, ScoreChallenges } from "#app/components/moderation/how-to-object.tsx"
import { SummaryList } from "#app/components/summary-list.tsx"
import { env } from "#app/env.server.ts"

export const meta: MetaFunction = () => [
  { title: "Contact – Threestar" },
  {
    name: "description",
    content: "Who runs Threestar and how to reach us: by e-mail or post, press, legal notices, your data.",
  },
]

export function loader() {
  const { ORGANISATION_NAME, CONTACT_EMAIL, CONTACT_POST, LOOPBACK } = env()
  return {
    organisation: ORGANISATION_NAME,
    // On one's own machine the address is only a stand-in: nobody would read what is sent there.
    email: LOOPBACK && CONTACT_EMAIL.endsWith("localhost") ? null : CONTACT_EMAIL,
    post: CONTACT_POST ?? null,
  }
}

export default function Contact() {
  const { organisation, email, post } = useLoaderData<typeof loader>()
  const write = email === null ? "us at the address above" : <a href={`mailto:${email}`}>{email}</a>
  return (
    <div className="wrap prose">
      <h1>Contact</h1>
      <p className="lead">Threestar is run by {organisation}. It is independent of government and of every provider.</p>
      <SummaryList
        rows={[
          { name: "Who runs this", value: organisation },
          {
            name: "E-mail",
            value: email === null ? "No e-mail address has been set yet." : <a href={`mailto:${email}`}>{email}</a>,
          },
          { name: "Post", value: post ?? "No postal address has been set yet." },
        ]}
      />
      <p>
        We are not the jobcentre and not your provider. We cannot see your claim, and we cannot change a decision about
        your money.
      </p>

      <h2 id="people">If you are on a programme</h2>
      <p>
        You can write to us without giving your name. Please do not send your National Insurance number, and never send
        us a rating pass: we do not need it to help you.
      </p>

      <h2 id="facts">A fact about a provider is wrong</h2>
      <p>
        Tell us which page, what is wrong, and where the right fact can be read. We check it, correct it and note where
        we have it from. Write to {write}.
      </p>

      <h2 id="press">Press</h2>
      <p>
        You may quote any stars on this site. Please say “rated by people on the programme”, give the month of the
        update, and link to the page. We can explain the figures, but we cannot put you in touch with people who rated:
        we do not know who they are.
      </p>

      <LegalNotices write={write} />
      <ScoreChallenges write={write} />

      <h2 id="program">The program behind this site</h2>
      <p>
        It is free software under the GNU Affero General Public License, version 3 or later. Write to {write} for the
        source of exactly the copy that runs here: you have a right to it.
      </p>

      <h2 id="data">Your data</h2>
      <p>
        {organisation} decides what is kept here. We do not store e-mail addresses of people who rate, only a scrambled
        form. Because ratings are kept apart from accounts, nothing that we hold about your account leads to what you
        said. Whoever holds the receipt of a rating can take it back. Everything that is kept stands on{" "}
        <a href="/privacy">Privacy</a>.
      </p>
      <p>
        To ask what we hold about you, or to have it deleted, write to {write}. If you are not happy with our answer,
        you can go to the{" "}
        <a href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
          Information Commissioner’s Office
        </a>
        .
      </p>
    </div>
  )
}
