import { Button, ButtonLink } from "../button.tsx"
import { CodeBox } from "../code-box.tsx"

/** The end of the form: the receipt, which is the only way back. `receipt` comes grouped. */
export function SuggestionSent({ name, receipt }: Readonly<{ name: string; receipt: string }>) {
  return (
    <>
      <h1>We have your suggestion</h1>
      <p className="lead">
        It is for {name}. A person of our office reads it. If it fits our rules, it goes on our site.
      </p>
      <CodeBox heading="Your receipt" code={receipt}>
        <p>
          With it you see whether it is published, and what comes of it. You can also erase it. Once it is published you
          find it on our site without the receipt, too. We have no address of yours, so we cannot send it again.
        </p>
        <p>Whoever has the receipt can see that the suggestion is yours, and erase it.</p>
      </CodeBox>
      <form method="post" action="/receipt/suggestion" className="govuk-button-group">
        <input type="hidden" name="receipt" value={receipt} />
        <Button look="quiet">See where it stands</Button>
        <ButtonLink href="/suggestions" look="quiet">
          All suggestions
        </ButtonLink>
      </form>
    </>
  )
}
