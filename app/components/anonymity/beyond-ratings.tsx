/** What the promise is, and is not, where no ballot stands between a person and their words. */
export function BeyondRatings() {
  return (
    <>
      <h2 id="beyond">Complaints, suggestions and support</h2>
      <p>All of the above is about ratings. These work in other ways, and their limits are others.</p>
      <h3>A complaint</h3>
      <p>
        You need no account, and we do not ask who you are. Our office reads your words. They are locked with a key that
        lies outside our database, so a thief of the database alone cannot read them. Whoever has the key as well can,
        and a court could order us to hand over what is there. We keep the day you sent it and the days on which
        something happened.
      </p>
      <p>
        The provider sees what you let us pass on, and no more. But what you tell may show who you are: often only one
        person can have been there. Whoever has your receipt can read all of it and write in your place. You can erase
        it at any time.
      </p>
      <h3>A suggestion, or an idea for the campaign</h3>
      <p>
        You need no account here either. Everybody can read it once it is published, so leave out what only you could
        know. Beside it stands the month. In our office’s list of texts to read stand the day it came and the day on
        which we decided. Whether you signed the campaign is not asked, and not kept beside it.
      </p>
      <h3>Support for a suggestion or an idea</h3>
      <p>
        You sign in for this, so that everybody counts once. We keep a scrambled mark, made of what you support and your
        account with a key that lies outside our database. A thief of the database alone cannot tell whose it is. We,
        with the key, could work it out for each account, and a court could order us to. No page and no provider is
        told. Pages show tens, and change at night.
      </p>
    </>
  )
}
