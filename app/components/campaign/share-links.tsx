const WORDS = "Every company paid to help people into work should get at least three stars from them."

/** Plain links, and nothing of these sites in our page. */
export function ShareLinks({ campaign }: { campaign: string }) {
  const [words, address] = [encodeURIComponent(WORDS), encodeURIComponent(campaign)]
  const both = encodeURIComponent(`${WORDS} ${campaign}`)
  return (
    <>
      <p>The campaign’s address, to copy:</p>
      <section className="mp-letter" aria-label="Address of the campaign">
        <output>{campaign}</output>
        <p data-script="" hidden>
          <button type="button" className="govuk-button govuk-button--secondary" data-copy="">
            Copy it
          </button>{" "}
          <span role="status" data-copied="" hidden>
            Copied
          </span>
        </p>
      </section>
      <ul>
        <li>
          <a href={`mailto:?subject=${encodeURIComponent("At least three stars")}&body=${both}`}>By e-mail</a>
        </li>
        <li>
          <a href={`https://wa.me/?text=${both}`}>By WhatsApp</a>
        </li>
        <li>
          <a href={`https://www.facebook.com/sharer/sharer.php?u=${address}`}>On Facebook</a>
        </li>
        <li>
          <a href={`https://bsky.app/intent/compose?text=${both}`}>On Bluesky</a>
        </li>
        <li>
          <a href={`https://x.com/intent/post?text=${words}&url=${address}`}>On X</a>
        </li>
      </ul>
      <p>
        These sites learn nothing of you from this page. Once you press a link, the site behind it sees that you visit
        it and what you share.
      </p>
    </>
  )
}
