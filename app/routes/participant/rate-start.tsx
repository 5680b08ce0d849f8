import type { MetaFunction } from "@remix-run/node"
import { Button, ButtonLink } from "#app/components/button.tsx"
import { More } from "#app/components/notice.tsx"
import { KeptList } from "#app/components/participant/kept-list.tsx"
import { Promises } from "#app/components/promises.tsx"
import { RadioList } from "#app/components/radio-list.tsx"

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
        <p className="lead">
          Five questions, about three minutes. The first time you need an e-mail address, or a printed pass from a
          library or an advice centre. Rating is your choice and is no part of your claim.
        </p>
        <KeptList brief />
        <Promises
          limits={
            <>
              No promise is without limits, and <a href="/anonymity">we say plainly what ours are</a>.
            </>
          }
        />
        <p className="actions">
          <ButtonLink href="/rate/where">Start</ButtonLink>
        </p>
        <NotMyPhone />
        <Benefits />
        <p>
          Has somebody asked to see your phone, or told you what to put? <a href="/pressure">Tell us, without a name</a>
          .
        </p>
      </div>
    </div>
  )
}

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
        <li>
          press <b>Exit this page</b> when you have finished. It signs you out, but it does not clear the browser’s
          history
        </li>
      </ul>
      <p data-no-script="">
        Write your rating pass on paper when you get it, and keep it with you. The browser’s history will name the
        provider you rate.
      </p>
      <form action="/rate/where" method="get" data-keeping="" data-script="" hidden>
        <RadioList
          name="keeping"
          label="Where should your rating pass be kept?"
          choices={[
            {
              value: "memory",
              label: "Nowhere: I rate now",
              hint: "It is gone when you close this page. You can rate every name of your area until then.",
            },
            { value: "file", label: "In a file that I take with me", hint: "On a memory stick, or sent to yourself." },
            { value: "code", label: "As a code that I write down", hint: "26 letters and numbers, on paper." },
            { value: "browser", label: "In this browser: it is my own after all" },
          ]}
          value="memory"
        />
        <Button>Start</Button>
      </form>
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
