import { Button, ButtonLink } from "../../button.tsx"
import { More } from "../../notice.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"

type Request = Readonly<{ id: string; name: string; town: string; areaName: string | null }>
type Provider = Readonly<{ slug: string; name: string }>

type Props = {
  requests: readonly Request[]
  /** Providers that may be meant, the likeliest first. */
  perhaps: readonly Provider[]
  providers: readonly Provider[]
  /** What was answered and came back. */
  said: Readonly<{ provider: string; reason: string }> | null
  problems: Readonly<Record<string, string>>
}

/** Requests whose names are alike, with the three answers there are. */
export function MissingGroup({ requests, perhaps, providers, said, problems }: Props) {
  const [first] = requests
  if (!first) return null
  const ids = requests.map(({ id }) => id)
  const suffix = first.id
  const others = providers.filter(({ slug }) => !perhaps.some((one) => one.slug === slug))
  const choices = [...perhaps, ...others].map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <section className="missing">
      <h2>
        {first.name} {requests.length > 1 ? <span className="missing__count">{requests.length} people</span> : null}
      </h2>
      <ul className="missing__said">
        {requests.map(({ id, name, town, areaName }) => (
          <li key={id}>
            “{name}” in {town}
            {areaName === null ? "" : `, ${areaName}`}
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink
          href={`/office/register/add/provider?${new URLSearchParams(ids.map((id) => ["missing", id]))}`}
          look="quiet"
        >
          Make it a provider
        </ButtonLink>
      </p>
      <More summary="It is one that we have" id={`is-${suffix}`}>
        <form method="post" noValidate>
          <Ids ids={ids} />
          <SelectField
            name="provider"
            id={said ? "provider" : `provider-${suffix}`}
            label="Which one?"
            hint={perhaps.length === 0 ? undefined : "Those with a name that is alike come first."}
            choices={choices}
            value={said?.provider ?? perhaps[0]?.slug}
            error={problems.provider}
          />
          <TextField
            name="otherName"
            id={`other-${suffix}`}
            label="Let it be found by this name, too"
            hint="Blank it if the name is only misspelt. No names of people."
            value={first.name}
          />
          <Why id={`is-reason-${suffix}`} said={said} error={problems.reason} />
          <Button name="answer" value="is" look="quiet">
            It is this one
          </Button>
        </form>
      </More>
      <More summary="Nothing will come of it" id={`no-${suffix}`}>
        <form method="post" noValidate>
          <Ids ids={ids} />
          <Why id={`no-reason-${suffix}`} said={said} error={problems.reason} />
          <Button name="answer" value="no" look="quiet">
            Put {requests.length === 1 ? "it" : "them"} away
          </Button>
        </form>
      </More>
    </section>
  )
}

function Ids({ ids }: { ids: readonly string[] }) {
  return ids.map((id) => <input key={id} type="hidden" name="missing[]" value={id} />)
}

function Why({ id, said, error }: { id: string; said: Props["said"]; error: string | undefined }) {
  return <TextField name="reason" id={id} label="Why?" value={said?.reason} error={error} />
}
