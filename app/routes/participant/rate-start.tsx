import type { MetaFunction } from "@remix-run/node"
import { ButtonLink } from "#app/components/button.tsx"
import { More } from "#app/components/notice.tsx"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [
  { title: "Rate your provider – Threestar" },
  {
    name: "description",
    content: "Five questions, about three minutes. Rating is your choice and is no part of your claim.",
  },
]

export default function RateStart() {
  return (
    <div className="wrap">
      <div className="column">
        <h1>Rate the people paid to help you find work</h1>
        <p className="lead">Five questions, about three minutes. Rating is your choice and is no part of your claim.</p>
        <ul className="ticks">
          {PROMISES.map((promise) => (
            <li key={promise}>
              <svg className="sign" aria-hidden="true" focusable="false">
                <use href="#sign-meets" />
              </svg>
              {promise}
            </li>
          ))}
          <li>
            <svg className="sign" aria-hidden="true" focusable="false">
              <use href="#sign-near-the-line" />
            </svg>
            <span>
              No promise is without limits, and <a href="#limits">we say plainly what ours are</a>.
            </span>
          </li>
        </ul>
        <p className="actions">
          <ButtonLink href="/rate/where">Start</ButtonLink>
        </p>
        <NotMyPhone />
        <Benefits />
        <Limits />
      </div>
    </div>
  )
}

const PROMISES = [
  "We do not tell your provider or the jobcentre who rated.",
  "We do not store your e-mail address, only a scrambled form of it, so that each person counts once.",
  "We keep what you say apart from your account, and show stars only where there are at least ten ratings.",
] as const

function NotMyPhone() {
  return (
    <More summary="This is not my phone, or I am on their Wi-Fi" id="not-my-phone">
      <p>
        <b>If you can, do this later</b>, on your own phone, at home or on your own mobile data. There is no hurry.
      </p>
      <p>
        A provider or a jobcentre can often see which sites are opened on its computers and its Wi-Fi. If you go on
        here:
      </p>
      <ul>
        <li>open this page in a private or incognito window</li>
        <li>do not let the browser save your password</li>
        <li>write your rating pass on paper when you get it, and keep it with you</li>
        <li>
          press <b>Exit this page</b> when you have finished. It signs you out, but it does not clear the browser’s
          history
        </li>
      </ul>
    </More>
  )
}

function Benefits() {
  return (
    <More summary="Can this hurt my benefits?" id="benefits">
      <p>
        Rating is not part of any claim, and not rating is not either. We are not the jobcentre and we do not pass on
        who rated. Your provider sees stars, never names.
      </p>
      <p>We cannot rule out everything. Someone could still guess that it was you if:</p>
      <ul>
        <li>they see your screen, or the history of a computer they own</li>
        <li>you write something that only you would know: a date, a name, a story you have told them</li>
        <li>very few people use that provider</li>
      </ul>
      <p>So leave out names and dates, use your own phone, and rate a few days after your last meeting if you can.</p>
      <p>You do not have to show anyone your rating, or put what somebody else wants.</p>
    </More>
  )
}

function Limits() {
  return (
    <More summary="What our promise does not cover" id="limits">
      <ul>
        <li>
          Your rating pass is a code that our computer makes. We do not note down whose it is, but you have to trust us
          on that: a dishonest operator could remember it.
        </li>
        <li>
          Someone who runs this site and watches the clock could match joining and rating when both happen within
          minutes. Rating on another day makes that much harder.
        </li>
        <li>
          Ratings are stored at least ten at a time. If somebody who means harm sends the other nine, yours could be
          told apart from theirs. It would still carry no name.
        </li>
        <li>
          Someone who stole our database would find no e-mail address in it. Someone who also had our secret key, which
          is kept elsewhere, could check whether a certain address has joined.
        </li>
        <li>
          The company that carries our letters sees your address, and when you joined. It does not see your rating.
        </li>
      </ul>
    </More>
  )
}
