import { CODES_IN_A_POOL, FEWEST_UNITS_IN_A_QUIET_BOOK } from "#app/domain/ballot.ts"
import { PASS_CODE_LENGTH } from "#app/domain/code.ts"
import { FEWEST_PUBLISHABLE } from "#app/domain/publishable.ts"
import { FEWEST_TOGETHER } from "#app/domain/tally.ts"

/** Each road has a promise of its own. */
export function ThreeRoads() {
  return (
    <>
      <h2 id="roads">Three roads, and what each one promises</h2>
      <div className="grid">
        <section className="card">
          <h3>With JavaScript</h3>
          <p>Your browser makes your pass, and we sign it without seeing it.</p>
          <p>
            <b>The promise:</b> not even we can know which pass is yours, as long as the scripts are the ones on{" "}
            <a href="#check">the public list</a>, and you do not rate in the same minutes.
          </p>
        </section>
        <section className="card">
          <h3>Without JavaScript</h3>
          <p>
            Our server makes a code of {PASS_CODE_LENGTH} letters and numbers. It comes from a pile of {CODES_IN_A_POOL}
            , and we do not note down which one you get.
          </p>
          <p>
            <b>The promise:</b> a thief of our database cannot look it up. But we could, if we were dishonest and noted
            it down. On this road you have to trust us.
          </p>
        </section>
        <section className="card">
          <h3>A printed pass</h3>
          <p>
            Some libraries and advice centres hand them out. You need no account and no e-mail address. A pass is good
            for one rating.
          </p>
          <p>
            <b>The promise:</b> we know from which batch a rating came, and so from which place. Whoever handed it to
            you knows that you took one. We print the codes, and a dishonest printer could read them. But the passes are
            folded and mixed, and you draw one.
          </p>
        </section>
      </div>
    </>
  )
}

export function SmallNumbers() {
  return (
    <>
      <h2 id="small">What we never promise, and small numbers</h2>
      <p>
        We do not promise that nobody will ever find out. No site can. The fewer people rate, the easier it is to guess,
        so small numbers have rules of their own:
      </p>
      <ul>
        <li>
          <b>Below {FEWEST_PUBLISHABLE} ratings we show nothing.</b> A wider figure stands in their place.
        </li>
        <li>
          <b>Fewer than {FEWEST_TOGETHER} ratings in an area in a whole year:</b> after that year we take the provider
          and the area out of them. They still count for the programme.
        </li>
        <li>
          <b>Fewer than {FEWEST_UNITS_IN_A_QUIET_BOOK} names in an area:</b> asking for a pass nearly tells us whom you
          meet. It does not tell us what you say of them. The page on which you join warns you.
        </li>
        <li>
          <b>If only you and two others use a provider,</b> a blind guess is right one time in three. No sums can change
          that. Think before you write more than stars.
        </li>
      </ul>
    </>
  )
}

export function WhatRemains({ organisation }: { organisation: string }) {
  return (
    <>
      <h2 id="remains">What always remains</h2>
      <ul>
        <li>
          <b>Your words.</b> If you write what only you could know, no lock helps. Stars alone say much less about you.
        </li>
        <li>
          <b>Screens.</b> Somebody who looks over your shoulder, or at your history, needs no computer science.
        </li>
        <li>
          <b>Small groups.</b> Where few people rate, being one of few can be enough.
        </li>
        <li>
          <b>Copies.</b> We keep no log with addresses or times of day, and the database’s own diary is thrown away each
          night. But somebody who runs this site could copy things against our rules, and you would not see it.
        </li>
        <li>
          <b>Walls between rooms.</b> In our database, accounts and ratings lie in rooms with separate keys, so that a
          mistake in one part of the site cannot read both. But one user of one computer runs all of them. So the walls
          are a seat belt against mistakes. They are no wall against {organisation}, who runs this site.
        </li>
      </ul>
      <p>
        If you find a hole that we have not named here, please <a href="/contact">tell us</a>.{" "}
        <a href="/privacy">What we keep, why, and how to erase it</a> is on a page of its own.
      </p>
    </>
  )
}
