import { Button, ButtonLink } from "../button.tsx"
import { CodeBox } from "../code-box.tsx"

type Props = Readonly<{
  noun: "suggestion" | "idea"
  /** Whom it is for. */
  name: string
  /** Grouped. */
  receipt: string
  /** Where all of them stand. */
  all: string
}>

/** The end of a form for a suggestion or an idea: the receipt, which is the only way back. */
export function SentWithReceipt({ noun, name, receipt, all }: Props) {
  return (
    <>
      <h1>We have your {noun}</h1>
      <p className="lead">
        It is for {name}. A person of our office reads it. If it fits our rules, it goes on our site.
      </p>
      <CodeBox heading="Your receipt" code={receipt}>
        <p>
          With it you see whether it is published, and what comes of it. You can also erase it. Once it is published you
          find it on our site without the receipt, too. We have no address of yours, so we cannot send it again.
        </p>
        <p>Whoever has the receipt can see that the {noun} is yours, and erase it.</p>
      </CodeBox>
      <form method="post" action={`/receipt/${noun}`} className="govuk-button-group">
        <input type="hidden" name="receipt" value={receipt} />
        <Button look="quiet">See where it stands</Button>
        <ButtonLink href={all} look="quiet">
          All {noun}s
        </ButtonLink>
      </form>
    </>
  )
}
