import { UNCONFIRMED_DAYS } from "#app/domain/campaign/supporter.ts"
import { type LetterPost, LettersKeptHere } from "../letter-sent.tsx"

/** A letter to somebody who signed is on its way: the same words for everybody, whatever the letter says. */
export function SignatureLetterSent({ address, post }: { address: string; post: LetterPost }) {
  return (
    <>
      <h1>One more step: look at your letters</h1>
      <p>
        We are sending a letter to <b>{address}</b>. It comes from {post.from}, with the subject “Please confirm”. Open
        the page behind its link and press the button there. <b>Your signature counts only then.</b>
      </p>
      <LettersKeptHere post={post} />
      <p>
        It can take a few minutes, longer on a busy day. If you do not see it, look among the unwanted mail. If the
        address was wrong, <a href="/campaign/sign">sign again</a>.
      </p>
      <p>You have {UNCONFIRMED_DAYS} days. If you do nothing, we erase what you typed.</p>
      <p>
        <a href="/campaign">Back to the campaign</a>
      </p>
    </>
  )
}
