import type { RowKind } from "#app/domain/register/row-kind.ts"
import { type Choice, SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"

export type RowChoices = Readonly<{
  providers: readonly { slug: string; name: string }[]
  areas: readonly { area: string; areaName: string; programme: string; programmeName: string }[]
}>

/** What a field of the form holds, by the name of its column. */
export type FieldOf = (name: string) => { name: string; value: string; error: string | undefined }

/** Which row a new one is: chosen once, and never changed. */
export function WhichRow({ kind, choices, field }: { kind: RowKind; choices: RowChoices; field: FieldOf }) {
  const providers = choices.providers.map(({ slug, name }) => ({ value: slug, label: name }))
  const nobody = { value: "", label: "Choose a provider" }
  if (kind === "provider") {
    return (
      <>
        <TextField {...field("name")} label="Name" hint="As it stands on people’s letters." />
        <TextField
          {...field("slug")}
          label="Address of its page"
          hint="After /providers/. Leave it blank and we make it of the name. It stays for good."
          spellCheck={false}
        />
      </>
    )
  }
  if (kind === "domain") {
    return (
      <>
        <SelectField {...field("provider")} label="Provider" choices={[nobody, ...providers]} />
        <TextField {...field("domain")} label="Web domain" hint="Without www, like serco.com." spellCheck={false} />
      </>
    )
  }
  return (
    <>
      <SelectField {...field("place")} label="Area" choices={placesOf(kind, choices)} />
      {kind === "contract" ? (
        <SelectField {...field("provider")} label="Who holds the contract?" choices={[nobody, ...providers]} />
      ) : (
        <>
          <SelectField
            {...field("prime")}
            label="For whom do they work?"
            choices={[{ value: "", label: "The source does not say" }, ...providers]}
          />
          <SelectField {...field("subcontractor")} label="Who is the subcontractor?" choices={[nobody, ...providers]} />
        </>
      )}
    </>
  )
}

/** A link may name a programme and no area: then nobody can be rated by it. */
function placesOf(kind: RowKind, { areas }: RowChoices): Choice[] {
  const programmes = [...new Map(areas.map(({ programme, programmeName }) => [programme, programmeName]))]
  return [
    { value: "", label: "Choose an area" },
    ...programmes.flatMap(([programme, name]) => [
      ...(kind === "link" ? [{ value: `${programme}/`, label: `${name}: area not known` }] : []),
      ...areas
        .filter((one) => one.programme === programme)
        .map(({ area, areaName }) => ({ value: `${programme}/${area}`, label: `${name}: ${areaName}` })),
    ]),
  ]
}
