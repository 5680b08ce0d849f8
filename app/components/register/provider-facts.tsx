import { SummaryList, type SummaryRow } from "#app/components/summary-list.tsx"

type Props = {
  provider: Readonly<{
    legalName: string | null
    otherNames: readonly string[]
    sector: string
    companyNumber: string | null
    parentOrGroup: string | null
    note: string | null
  }>
}

/** Who they are: what the register knows of an organisation. */
export function ProviderFacts({ provider }: Props) {
  const facts = [
    { name: "Full legal name", value: provider.legalName },
    { name: "Also known as", value: provider.otherNames.join("; ") },
    { name: "Kind of organisation", value: provider.sector },
    { name: "Company number", value: provider.companyNumber },
    { name: "Belongs to", value: provider.parentOrGroup },
    { name: "Note", value: provider.note },
  ] satisfies SummaryRow[]
  return <SummaryList rows={facts.filter(({ value }) => value !== null && value !== "")} />
}
