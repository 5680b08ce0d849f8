import {
  DAYS_BETWEEN,
  FEW_RATERS,
  GUESSED_AMONG_FEW,
  GUESSED_IN_A_LARGE_PLACE,
  GUESSED_IN_A_SMALL_PLACE,
  GUESSED_WITHOUT_JAVASCRIPT,
  LARGE_PLACE,
  MATCHED_LATER_AMONG_FEW,
  MATCHED_LATER_IN_A_LARGE_PLACE,
  MATCHED_LATER_IN_A_MIDDLING_PLACE,
  MATCHED_LATER_IN_A_SMALL_PLACE,
  MATCHED_WITHIN_MINUTES,
  MIDDLING_PLACE,
  ofHundred,
  SMALL_PLACE,
} from "#app/domain/anonymity-figures.ts"
import { MOST_AREAS_A_YEAR } from "#app/domain/ballot.ts"
import { FEWEST_FOR_VERDICT } from "#app/domain/standard/standard.ts"
import type { SentenceRow } from "../sentence-table.tsx"

/** Those who run this site, break into it, or bend it: who, what they could learn, what remains and what you can do. */
export const AROUND_US: readonly SentenceRow[] = [
  {
    name: "A thief of our database",
    cells: [
      <>
        <p>
          No name, no address, no telephone number. The thief sees for which areas an account took a pass, and can guess
          which rating belongs to which account. Where {SMALL_PLACE} people rated, {ofHundred(GUESSED_IN_A_SMALL_PLACE)}{" "}
          guesses were right. Where {LARGE_PLACE.toLocaleString("en-GB")} rated, it was{" "}
          {ofHundred(GUESSED_IN_A_LARGE_PLACE)}.
        </p>
        <p>
          Without JavaScript it was about {ofHundred(GUESSED_WITHOUT_JAVASCRIPT)} in the small place. Where only{" "}
          {FEW_RATERS.from} to {FEW_RATERS.to} people rate in a year, it was {ofHundred(GUESSED_AMONG_FEW)}: their
          ratings lose area and provider, and are mixed with those of all such areas. Were there only one such area, a
          thief could guess as well as somebody who draws lots among its people.
        </p>
      </>,
      <p key="remains">
        A thief who takes our keys as well can test if an address that they know has an account here, and can open the
        boxes that still wait. With your receipt or your pass on top, they can find your rating: throw away what you do
        not need. Without our keys a receipt finds nothing in the database.
      </p>,
    ],
  },
  {
    name: "Whoever runs this site, later, or when a court orders it",
    cells: [
      <p key="learns">
        We have no key that leads from an account to a rating made with JavaScript, so we cannot say who gave it, and
        nobody can make us. Asked about an address, we could find out if it has an account, the month it was last used,
        and for which areas and years it took a pass.
      </p>,
      <p key="remains">
        Copies or logs that were kept against our own rules. And whoever brings us your receipt or your pass could have
        us look up the rating that belongs to it, stars and words too. You can delete the account, remove the pass and
        throw away the receipt.
      </p>,
    ],
  },
  {
    name: "Whoever runs this site, live, and watches the clock",
    cells: [
      <p key="learns">
        If you rate within minutes of taking your pass, they can match the two: {ofHundred(MATCHED_WITHIN_MINUTES)} in
        our tests. From {DAYS_BETWEEN.from} to {DAYS_BETWEEN.to} days later it depends on how many people of your area
        rate in a year. Of {LARGE_PLACE.toLocaleString("en-GB")} people they matched{" "}
        {ofHundred(MATCHED_LATER_IN_A_LARGE_PLACE)}, of {MIDDLING_PLACE} people{" "}
        {ofHundred(MATCHED_LATER_IN_A_MIDDLING_PLACE)}. But of {SMALL_PLACE} people it was still{" "}
        {ofHundred(MATCHED_LATER_IN_A_SMALL_PLACE)}, and of {FEW_RATERS.from} to {FEW_RATERS.to} people{" "}
        {ofHundred(MATCHED_LATER_AMONG_FEW)}: where almost nobody else comes, the clock tells.
      </p>,
      <p key="remains">
        Press “Send another day”, and wait longer where few people rate. A printed pass is given out by somebody else,
        and by no clock of ours. A watcher may also see your address on the network, and if it is the same both times,
        waiting does not hide it. We write it down nowhere, but you have to trust us on that, or use another network or{" "}
        <a href="#tor">Tor Browser</a>.
      </p>,
    ],
  },
  {
    name: "Whoever makes this site send a changed script",
    cells: [
      <p key="learns">
        Everything you do here. A changed script could send out the code of your pass, or what you type. It could be us,
        somebody who broke in, or somebody who forced us.
      </p>,
      <p key="remains">
        The fingerprint of each script stands in <a href="#check">the public list</a>, and browsers refuse a script that
        does not fit its page. But page and script could both be changed, for you alone. Only comparing shows that. Most
        people will not compare, so it helps if some do.
      </p>,
    ],
  },
  {
    name: "Somebody who buys mailboxes to bend the stars",
    cells: [
      <p key="learns">
        Nothing about you. Each mailbox brings one pass for an area, in at most {MOST_AREAS_A_YEAR} areas a year. Your
        browser does a small sum before you join, which costs a machine a lot. Unusual weeks and unusual groups of
        ratings are flagged.
      </p>,
      <p key="remains">
        Somebody with money and patience can still bend the stars of a provider with few ratings. A verdict needs{" "}
        {FEWEST_FOR_VERDICT} ratings, and must hold even if one in twenty is false.
      </p>,
    ],
  },
]
