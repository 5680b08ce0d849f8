/** Our reading of the law, as engineers; and what may be in free words. */
export function Grounds({ organisation }: { organisation: string }) {
  return (
    <>
      <h2 id="law">By what right</h2>
      <p>
        UK data protection law (the UK GDPR) asks for a reason that the law accepts. This is our reading of it. We are
        engineers, not lawyers. {organisation}, who runs this site, is responsible for it.
      </p>
      <ul>
        <li>
          <b>Accounts and passes: legitimate interests, Article 6(1)(f).</b> Without them one person could vote a
          hundred times, and the stars would be worth nothing to anybody. A scrambled address is still data about a
          person, so it is protected like any other. We keep no more than counting once needs.
        </li>
        <li>
          <b>The letter with your code: legitimate interests too, and not consent.</b> It is one letter that somebody
          asked for, to prove that the mailbox is theirs. If a stranger typed your address, you have agreed to nothing.
          So a consent would prove nothing. Do nothing, and no account is made.
        </li>
        <li>
          <b>Ratings and reports: legitimate interests.</b> People who are sent to a provider, and everybody who pays
          for it, should know how it treats them. Once stored we mostly cannot tell whose a rating is. We protect it as
          if we could.
        </li>
        <li>
          <b>Signing the campaign: your consent, Article 6(1)(a).</b> What you think of a campaign can say what you
          think of politics, so we read your button behind the letter’s link as your explicit consent (Article 9(2)(a)),
          too. You take it back with the link in any of its letters.
        </li>
        <li>
          <b>Health and other special things: your explicit consent, Article 9(2)(a).</b> Two questions, which you may
          skip, ask which help you needed and got. “Health” or “Drugs or alcohol” can be ticked there. Free words can
          hold anything. We ask you to leave health details out. If you tick or write them all the same and press the
          button to send, we read that as your consent to keep them with that rating or report. You can take it back
          with the rating’s receipt. In a report of pressure we cannot find it again.
        </li>
        <li>
          <b>The cookie and what your browser keeps:</b> they are needed for what you asked for, so the law does not ask
          us for a banner.
        </li>
      </ul>
      <p>Nothing here decides anything about your benefits. We sell nothing, and we send no advertisements.</p>
    </>
  )
}
