/** What people fear, answered before anything is explained. */
export function Benefits() {
  return (
    <section className="card">
      <h2 id="benefits">Can this hurt my benefits?</h2>
      <p>
        <b>Rating is your choice and is no part of your claim. Not rating is not either.</b> We are not the jobcentre,
        and we do not pass on who rated. Your provider sees stars, never names. You need not rate, and you need not show
        anyone what you said.
      </p>
      <p>We cannot rule out that somebody guesses. That is most likely if:</p>
      <ul>
        <li>they see your screen, or the history of a computer they own</li>
        <li>you write something that only you would know</li>
        <li>very few people use that provider</li>
      </ul>
      <p>
        So use your own phone, leave out names and dates, and send your rating some days after your last meeting. Has
        somebody asked to see your phone, or told you what to put? <a href="/pressure">Tell us, without a name</a>.
      </p>
    </section>
  )
}

const CONTENTS = [
  ["how", "How it works"],
  ["who", "Who could learn what"],
  ["roads", "Three roads"],
  ["small", "Small numbers"],
  ["beyond", "Complaints, suggestions and support"],
  ["check", "Check it yourself"],
  ["tor", "With Tor Browser"],
  ["remains", "What always remains"],
] as const

export function Contents() {
  return (
    <nav aria-label="On this page">
      <ul className="contents">
        {CONTENTS.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
