import { CERTAINTIES, CERTAINTY_WORDS } from "#app/domain/certainty.ts"
import type { RowKind } from "#app/domain/register/row-kind.ts"
import { SUPPLY_KINDS } from "#app/domain/unit.ts"
import { type Typed, textIn } from "../../participant/carried-fields.tsx"
import { RadioList } from "../../radio-list.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"
import { type FieldOf, type RowChoices, WhichRow } from "./which-row.tsx"

type Props = {
  kind: RowKind
  /** A new row also says which one it is; afterwards that stands. */
  isNew: boolean
  choices: RowChoices
  typed: Typed
  problems: Readonly<Record<string, string>>
}

/** The fields of a row of the register, by kind. */
export function RowFields({ kind, isNew, choices, typed, problems }: Props) {
  const field = (name: string) => ({ name, value: textIn(typed, name), error: problems[name] })
  return (
    <>
      {isNew ? <WhichRow kind={kind} choices={choices} field={field} /> : null}
      {kind === "provider" ? <ProviderFields field={field} /> : null}
      {kind === "contract" ? <ContractFields field={field} /> : null}
      {kind === "link" ? <LinkFields field={field} /> : null}
      {kind === "domain" ? null : (
        <TextArea {...field("note")} label="Note" hint="For everybody to read. No names of people." rows={3} />
      )}
      <RadioList
        {...field("certainty")}
        label="How sure are we?"
        choices={CERTAINTIES.map((certainty) => ({ value: certainty, label: upperFirst(CERTAINTY_WORDS[certainty]) }))}
      />
    </>
  )
}

function ProviderFields({ field }: { field: FieldOf }) {
  return (
    <>
      <TextField {...field("legal_name")} label="Full legal name" />
      <TextField {...field("other_names")} label="Also known as" hint="Several names with a semicolon between them." />
      <TextField
        {...field("sector")}
        label="Kind of organisation"
        hint="For example private, voluntary, public or council."
        width={20}
      />
      <TextField
        {...field("company_number")}
        label="Company number"
        hint="Eight characters, if it has one."
        width={10}
      />
      <TextField {...field("parent_or_group")} label="Belongs to" hint="The company or group above it." />
    </>
  )
}

function ContractFields({ field }: { field: FieldOf }) {
  return (
    <>
      <TextField {...field("role")} label="Part" hint="As the source says it, mostly “prime”." width={20} />
      <TextField {...field("start")} label="From" hint="A year or a month, like 2026 or 2026-09." width={10} />
      <TextField {...field("end")} label="To" hint="Blank as long as no end is known." width={10} />
    </>
  )
}

function LinkFields({ field }: { field: FieldOf }) {
  return (
    <>
      <SelectField
        {...field("kind")}
        label="Kind"
        choices={SUPPLY_KINDS.map((kind) => ({ value: kind, label: upperFirst(kind) }))}
      />
      <TextField
        {...field("tier")}
        label="Tier"
        hint="1 works for the prime itself, 2 for a tier 1. Blank if not known."
        width={4}
      />
      <TextField
        {...field("status")}
        label="How it stands"
        hint="For example “since April 2026” or “withdrew March 2026”."
      />
    </>
  )
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
