import { CAMPAIGN_EXPORTS, type CampaignExport } from "#app/domain/campaign/export.ts"
import { Button } from "../../button.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextField } from "../../text-field.tsx"

const EXPORT_WORDS: Readonly<Record<CampaignExport, string>> = {
  days: "By day: who signed, confirmed, and was held",
  places: "By constituency with ten or more: confirmed signatures, in whole tens",
  sources: "By page of ours: where confirmed signatures came from",
}

/** What to take out as a file, and why. */
export function ExportForm({ what, problem }: Readonly<{ what: CampaignExport; problem: string | null }>) {
  return (
    <form method="post" action="/office/campaign/export/file" noValidate>
      <RadioList
        name="what"
        label="Which numbers"
        choices={CAMPAIGN_EXPORTS.map((value) => ({ value, label: EXPORT_WORDS[value] }))}
        value={what}
      />
      <TextField
        name="reason"
        label="What for? The record of deeds keeps it"
        error={problem ?? undefined}
        maxLength={300}
      />
      <Button>Get the file (CSV)</Button>
    </form>
  )
}
