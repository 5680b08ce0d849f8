import {
  NAMED_BY_A_CURIOUS_PROVIDER,
  NAMED_BY_PLANTING,
  NAMED_BY_PLANTING_WITH_DECIMALS,
  NAMED_WITH_DECIMALS,
  ofHundred,
  PLANTED_OF_TEN,
} from "#app/domain/anonymity-figures.ts"
import { FEWEST_FOR_EXACT, FEWEST_PUBLISHABLE } from "#app/domain/publishable.ts"
import type { SentenceRow } from "../sentence-table.tsx"

/** Those who meet you, or hold something of yours: who, what they could learn, what remains and what you can do. */
export const AROUND_YOU: readonly SentenceRow[] = [
  {
    name: "A curious provider",
    cells: [
      <p key="learns">
        What everybody sees: half stars, and counts in tens. They move only when {FEWEST_PUBLISHABLE} ratings have
        changed. In our tests a provider who knew who had rated could tell what {ofHundred(NAMED_BY_A_CURIOUS_PROVIDER)}{" "}
        people had said. With decimals, and each rating shown at once, it was {ofHundred(NAMED_WITH_DECIMALS)}. So we do
        neither.
      </p>,
      <p key="remains">
        Your own words, and screens on its premises. Leave out names, dates and what you have told them. Rate elsewhere,
        on your own phone.
      </p>,
    ],
  },
  {
    name: `A provider who plants ${PLANTED_OF_TEN} of 10 ratings`,
    cells: [
      <p key="learns">
        It takes away its own {PLANTED_OF_TEN} and looks at what is left. From half stars it could tell what the tenth
        person had said in {ofHundred(NAMED_BY_PLANTING)} tests. From one decimal it was{" "}
        {ofHundred(NAMED_BY_PLANTING_WITH_DECIMALS)}. So we show no decimals in the year.
      </p>,
      <p key="remains">
        After the year we publish exact figures where {FEWEST_FOR_EXACT} or more rated. A provider that had planted
        nearly all of those could work out the rest. It would need a mailbox for each.
      </p>,
    ],
  },
  {
    name: "Whoever takes your phone",
    cells: [
      <>
        <p>
          That you have a rating pass, for which programme, area and year. It holds every name in the area, so it does
          not say whom you meet. If they try to rate with it, they learn whom you have rated: your browser can work out
          the receipt from the pass. With the receipt they can see if a rating waits or is counted, change it, or take
          it back. Where you have not rated, they can rate in your place.
        </p>
        <p>
          The stars and words that you sent are not on the phone, and this site does not show them. But if you let your
          browser keep answers for another day, those can be read.
        </p>
      </>,
      <p key="remains">
        When you have rated, open <a href="/pass">Your rating pass</a> and press “Remove my rating pass from this
        browser”. Save it as a file first if you want to rate again this year: we cannot give you a second. Clear the
        browser’s history. Or choose “This is not my phone” at the start: then nothing is kept.
      </p>,
    ],
  },
  {
    name: "Whoever gets hold of a receipt",
    cells: [
      <p key="learns">
        That there is a rating, for whom and for which year, and if it is counted. They can change it or take it back.
        This site shows them neither its stars nor its words. Somebody with the receipt, our whole database and our keys
        could find both.
      </p>,
      <p key="remains">
        Nobody may ask you for it. You need not keep it. If somebody asks,{" "}
        <a href="/pressure">tell us, without a name</a>.
      </p>,
    ],
  },
  {
    name: "Whoever owns the computer or the Wi-Fi",
    cells: [
      <p key="learns">
        On their Wi-Fi: that you opened this site, when, and for how long. Not which page, and not what you type. On
        their computer they may see all of it: the screen, the keys you press, the history.
      </p>,
      <p key="remains">
        Do it later, on your own phone and your own mobile data. “Exit this page” signs you out, but it does not clear
        the history.
      </p>,
    ],
  },
  {
    name: "Whoever carries the letter with your code",
    cells: [
      <p key="learns">
        Your e-mail address, that we wrote to it, and when. That is when you joined, or asked for a new password. The
        letter names no provider. Your own mail service learns the same.
      </p>,
      <p key="remains">
        That you have an account, not what you rated. Use an address that your provider does not know.{" "}
        <a href="/privacy#who">Who carries our letters</a>
      </p>,
    ],
  },
]
