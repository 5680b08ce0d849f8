import { z } from "zod"
import {
  type CampaignTextName,
  DEMAND_STATUSES,
  isDemand,
  LONGEST_TEXT,
  LONGEST_TEXT_TITLE,
} from "#app/domain/campaign/text.ts"
import { plainText } from "../parse-form.ts"

const long = plainText(LONGEST_TEXT, `Use at most ${LONGEST_TEXT.toLocaleString("en-GB")} characters`)

/** A text of /campaign as a campaigner types it; a demand needs a status and evidence. */
export function campaignTextForm(name: CampaignTextName) {
  const text = z.object({
    step: z.enum(["look", "write"]).catch("look"),
    /** The version that was on the site when the writing began; empty for the text that came with the site. */
    from: z
      .string()
      .default("")
      .transform((id) => id || null),
    title: plainText(LONGEST_TEXT_TITLE, `Use at most ${LONGEST_TEXT_TITLE} characters for the title`).refine(
      (typed) => typed !== "",
      { error: "Give it a title" },
    ),
    body: long.refine((typed) => typed !== "", { error: "Write what it says" }),
  })
  if (!isDemand(name)) return text.transform((typed) => ({ ...typed, status: null, evidence: null }))
  return text.extend({
    status: z.enum(DEMAND_STATUSES, { error: "Choose what the demand has come to" }),
    evidence: long.refine((typed) => typed !== "", { error: "Say how we know, with a link to it" }),
  })
}
