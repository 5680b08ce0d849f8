import { Button } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { DigitsField, type LetterPost, LettersKeptHere } from "../letter-sent.tsx"
import { More, Notice } from "../notice.tsx"
import { TextField } from "../text-field.tsx"
import { PasswordAgainField } from "./password-again.tsx"

type Typed = Readonly<{ oldAddress: string; newAddress: string; problems: Problems | undefined }>

/** What the open page waits for, and what was typed of it: right digits stay when the others were wrong. */
type AddressDigits = Readonly<{ oldToken: string; newToken: string; oldDigits: string; newDigits: string }>

/** Both addresses and the password; what stays of the old address is said first. */
export function AddressScreen(props: Typed & { markedYear: number | null }) {
  const { oldAddress, newAddress, markedYear, problems } = props
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Change your e-mail address</h1>
      <p>
        We do not have your address, so please type both. We send one letter with six digits to each of them. Then we
        forget them again.
      </p>
      {markedYear === null ? null : (
        <Notice tone="warning" heading="Your old address leaves something for a while">
          <p>
            Until 31 January {markedYear + 1} we keep a scrambled mark of it for each rating pass you took, so nobody
            can rate twice with two addresses. Then we destroy the key to the marks, and nothing is left.
          </p>
        </Notice>
      )}
      <form method="post" noValidate>
        <AddressField name="oldAddress" label="The address you joined with" value={oldAddress} problems={problems} />
        <AddressField
          name="newAddress"
          label="Your new address"
          hint="Do not use one that your provider gave you or can read."
          value={newAddress}
          problems={problems}
        />
        <PasswordAgainField error={problems?.password} />
        <p>Once the address is changed, every other browser where you are signed in is signed out.</p>
        <Button name="step" value="ask">
          Send the two letters
        </Button>
      </form>
      <More summary="I cannot open my old mailbox any more">
        <p>
          Then we cannot change the address: nobody but its owner may. You can still sign in with the old address and
          your password. A new password by letter will not reach you, so keep the one you have.
        </p>
      </More>
      <p>
        <a href="/account">Back to your account</a>
      </p>
    </>
  )
}

/** Digits of both letters; the same page whether or not the new address has an account already. */
export function AddressDigitsScreen(props: Typed & AddressDigits & { post: LetterPost }) {
  const { oldAddress, newAddress, oldToken, newToken, problems, post } = props
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Look for our two letters</h1>
      <p>
        We have sent one letter to <b>{oldAddress}</b> and another to <b>{newAddress}</b>. They come from {post.from}.
        They can take a minute or two. If you do not see them, look among the unwanted mail.
      </p>
      <LettersKeptHere post={post} words="read the two letters here" />
      <form method="post" noValidate>
        <input type="hidden" name="oldAddress" value={oldAddress} />
        <input type="hidden" name="newAddress" value={newAddress} />
        <input type="hidden" name="oldToken" value={oldToken} />
        <input type="hidden" name="newToken" value={newToken} />
        <DigitsField
          name="oldDigits"
          label="The six digits from the letter to your old address"
          value={props.oldDigits}
          error={problems?.oldDigits}
        />
        <DigitsField
          name="newDigits"
          label="The six digits from the letter to your new address"
          value={props.newDigits}
          error={problems?.newDigits}
        />
        <Button name="step" value="digits">
          Change my address
        </Button>
      </form>
      <form method="post">
        <input type="hidden" name="oldAddress" value={oldAddress} />
        <input type="hidden" name="newAddress" value={newAddress} />
        <p>Is an address wrong, or is there no letter after five minutes?</p>
        <Button look="quiet" name="step" value="again">
          Start again
        </Button>
      </form>
    </>
  )
}

function AddressField(props: {
  name: "oldAddress" | "newAddress"
  label: string
  hint?: string
  value: string
  problems: Problems | undefined
}) {
  const { problems, ...field } = props
  return <TextField {...field} type="email" autoComplete="email" spellCheck={false} error={problems?.[field.name]} />
}
