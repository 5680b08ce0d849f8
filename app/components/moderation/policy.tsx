import { DECLINE_REASONS } from "#app/domain/moderation/decline-reasons.ts"
import { REPORT_REASONS } from "#app/domain/moderation/report.ts"
import { CHALLENGE_WORKING_DAYS, NOTICE_HOURS } from "#app/domain/notices/notice-clock.ts"

/** What is published and what is not, in the order in which somebody asks. */
export function Policy() {
  return (
    <>
      <h2 id="published">What is published</h2>
      <p>
        Stars are sums: nobody changes them. If passes were misused, such as printed ones that were stolen, we leave out
        all ratings that came with them, good or bad. Words are read by a person before anybody else can see them. We
        publish what people say of a provider, good or bad, in any language. We do not ask the provider first.
      </p>
      <p>
        Words come out with a monthly update, at least five together, in an order drawn by lot. No stars stand beside
        them, and no day. The page does not tell who wrote what; a detail in the words themselves still could.
      </p>
      <p>
        <a href="/suggestions">Suggestions</a>, and <a href="/campaign/ideas">ideas for the campaign</a>, come out one
        by one, when a person of our office has read them. So do the answers of a provider. “Done” stands there only
        when we have checked it. Is something wrong with one? <a href="/contact">Write to us</a>, and one of us reads it
        again.
      </p>

      <h2 id="taken-out">What is taken out</h2>
      <p>
        We only ever take out. We add nothing, and we do not change what somebody meant. Where something is gone you
        read <b>[removed]</b>. We take out names, phone numbers, addresses, dates, and whatever could tell who somebody
        is.
      </p>

      <h2 id="declined">What is not published, and why</h2>
      <p>If words cannot be published we say why. Whoever wrote them can read the reason with their receipt.</p>
      <ul>
        {DECLINE_REASONS.map(({ code, forAuthor }) => (
          <li key={code}>{forAuthor}</li>
        ))}
      </ul>
      <p>Being harsh is no reason. Nor is it a reason that a provider does not like it.</p>
    </>
  )
}

/** What to do about what is published: reports, notices, challenges, and complaints about us. */
export function Remedies() {
  return (
    <>
      <h2 id="report">Report words</h2>
      <p>
        Everybody can report words that are published. You need no account. You can say:{" "}
        {REPORT_REASONS.map(({ words }) => `“${words}”`).join(", ")}.
      </p>
      <p>
        A report hides nothing, and a hundred hide nothing either. One of us reads the words again, and decides. So no
        crowd can make words go away.
      </p>

      <h2 id="notices">Legal notices</h2>
      <p>
        If you say that words or a page are against the law, we decide within {NOTICE_HOURS} hours. Weekends and bank
        holidays in England and Wales do not count. The time begins when nothing is missing from your notice.{" "}
        <a href="/contact#legal">What a notice must say</a>.
      </p>
      <p>
        We cannot ask the person who wrote the words: we do not know who it is. So the words come down in time, unless
        one of us decides to keep them and writes down why. In their place everybody reads that there was a notice.
      </p>

      <h2 id="challenges">Challenges to a score</h2>
      <p>
        A provider can ask us to go through a score. The stars stay while we look. Within {CHALLENGE_WORKING_DAYS}{" "}
        working days we send the sums, and publish a note beside the score that says what we found.{" "}
        <a href="/contact#score">How to ask</a>.
      </p>

      <h2 id="complain">If you think that we decided badly</h2>
      <p>
        <a href="/contact">Write to us</a> and say which words or which page. We look at it again, if we can by somebody
        who did not decide the first time. Every decision is written down, with who made it and why. If you wrote the
        words yourself, you need not say who you are: quote the words.
      </p>
    </>
  )
}
