import { CONFIRMATION_DIGITS, CONFIRMATION_MINUTES, type ConfirmationEnd } from "#app/domain/account/confirmation.ts"
import { Button } from "./button.tsx"
import { TextField } from "./text-field.tsx"

/** How letters leave this site, as far as a reader must know it to find one. */
export type LetterPost = Readonly<{
  /** The address they come from. */
  from: string
  /** They stay on this machine, to be read at /outbox. */
  keptHere: boolean
}>

/** A letter is on its way: where to look. The same words for everybody, whatever the letter says. */
export function LetterSent({ address, post }: { address: string; post: LetterPost }) {
  return (
    <>
      <p>
        We have sent a letter to <b>{address}</b>. It comes from {post.from}. It can take a minute or two. If you do not
        see it, look among the unwanted mail.
      </p>
      <LettersKeptHere post={post} />
    </>
  )
}

/** Where letters are to be read that are not sent. */
export function LettersKeptHere({ post, words = "read the letter here" }: { post: LetterPost; words?: string }) {
  if (!post.keptHere) return null
  return (
    <p>
      This site runs on your own computer and sends nothing: <a href="/outbox">{words}</a>.
    </p>
  )
}

/** Where one page waits for two letters, each field has a name and a label of its own. */
export function DigitsField(props: { error: string | undefined; name?: string; label?: string; value?: string }) {
  const { error, name = "digits", label = "The six digits", value } = props
  return (
    <TextField
      name={name}
      label={label}
      value={value}
      hint={`They work for ${CONFIRMATION_MINUTES} minutes. Type them with or without a space.`}
      error={error}
      width={10}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={CONFIRMATION_DIGITS + 14}
    />
  )
}

/** Another letter in place of the first. `carried` are the hidden fields of the open page. */
export function LetterAgain({ carried }: { carried: Readonly<Record<string, string>> }) {
  return (
    <form method="post">
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>No letter after five minutes? Then we can send a new one. The digits of the first stop working.</p>
      <Button look="quiet" name="step" value="again">
        Send a new letter
      </Button>
    </form>
  )
}

/** What was wrong with digits, and what to do. `left` is how many tries are left. */
export function digitsProblem(left: number): string {
  return `These digits are not right. You have ${left} ${left === 1 ? "try" : "tries"} left`
}

/** Why digits or a link work no more; each sentence is followed by what to do. */
export const END_WORDS = {
  expired: `Your ${CONFIRMATION_MINUTES} minutes are over, so the letter no longer works`,
  used: "This letter was used already, or a newer one has taken its place",
  "too-many-tries": "That was the fifth wrong try, so the digits no longer work",
} as const satisfies Record<ConfirmationEnd, string>
