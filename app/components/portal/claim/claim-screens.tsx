import { CLAIM_LINK_DAYS } from "#app/domain/portal/claim.ts"
import { Button } from "../../button.tsx"
import { type LetterPost, LetterSent } from "../../letter-sent.tsx"
import { Notice } from "../../notice.tsx"
import { Honeypot } from "../../proof-fields.tsx"
import { SearchBox } from "../../search-box.tsx"
import { TextField } from "../../text-field.tsx"

/** Which provider somebody wants to speak for. */
export function ChooseOwnProvider({ q, found }: { q: string; found: readonly { slug: string; name: string }[] }) {
  return (
    <>
      <h1>Join for your provider</h1>
      <p className="lead">
        Do you work for a provider? Here you read what people say about it, and answer in public. It is free, and always
        will be.
      </p>
      <p>
        You see what everybody sees, and words three working days before they appear. You never see who wrote something,
        or when. Please do not try to find out.
      </p>
      <SearchBox action="/portal/claim" label="Name of your provider" value={q} button="Find" />
      {q !== "" && found.length === 0 ? (
        <Notice heading={`We found no provider called “${q}”`}>
          <p>
            Try a part of the name, or look through <a href="/providers">all providers</a>. Is it not on our list?{" "}
            <a href="/contact">Write to us</a>.
          </p>
        </Notice>
      ) : null}
      <ul className="choices">
        {found.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/portal/claim?provider=${slug}`} className="choice">
              <b>{name}</b>
            </a>
          </li>
        ))}
      </ul>
      <p>
        Does somebody from your provider speak for it here already? Ask them to invite you. Have you joined?{" "}
        <a href="/portal/sign-in">Sign in</a>.
      </p>
    </>
  )
}

type TypedClaim = Readonly<{ name: string; job: string; address: string }>

/** Who somebody is, and where they can be written to at work. */
export function ClaimForm(props: {
  provider: Readonly<{ slug: string; name: string; domains: readonly string[] }>
  typed: TypedClaim | null
  problems: Readonly<Record<string, string>> | undefined
}) {
  const { provider, typed, problems } = props
  return (
    <>
      <h1>Speak for {provider.name}</h1>
      {provider.domains.length === 0 ? (
        <p>
          We know no mail domain of {provider.name}. So we send a printed letter with a code to its registered address,
          and you type the code here.
        </p>
      ) : (
        <p>
          With an address that ends in {provider.domains.join(" or ")} you only confirm it. With any other, we send a
          printed letter with a code to the registered address of {provider.name}.
        </p>
      )}
      <p>Our office looks at it before it lets you in.</p>
      <form method="post" noValidate>
        <input type="hidden" name="provider" value={provider.slug} />
        <Honeypot />
        <TextField
          name="name"
          label="Your name"
          hint="For our office, and your colleagues here. It is never public."
          value={typed?.name ?? ""}
          error={problems?.name}
          width={30}
          autoComplete="name"
        />
        <TextField
          name="job"
          label="What do you do there?"
          hint="For example: head of quality"
          value={typed?.job ?? ""}
          error={problems?.job}
          width={30}
          autoComplete="organization-title"
        />
        <TextField
          name="address"
          label="Your e-mail address at work"
          type="email"
          spellCheck={false}
          value={typed?.address ?? ""}
          error={problems?.address}
          autoComplete="email"
        />
        <Button>Go on</Button>
      </form>
      <p>
        <a href="/portal/claim">Another provider</a>
      </p>
    </>
  )
}

/** The letter is on its way. */
export function ClaimSent(props: { address: string; post: LetterPost }) {
  return (
    <>
      <h1>Look at your letters</h1>
      <LetterSent address={props.address} post={props.post} />
      <p>
        Open the page behind its link and press the button there. You have {CLAIM_LINK_DAYS} days. The same page tells
        you what comes next. If you do nothing, we erase what you typed.
      </p>
      <p>
        <a href="/providers">See how providers stand</a>
      </p>
    </>
  )
}
