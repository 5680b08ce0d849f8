import { z } from "zod"
import { AUDIENCES, LONGEST_UPDATE, LONGEST_UPDATE_TITLE } from "#app/domain/campaign/update.ts"
import { plainText } from "../parse-form.ts"

const choice = z
  .string()
  .default("")
  .transform((typed) => typed || null)

/** An update as a campaigner types it. Its place must still be looked up. */
export const updateForm = z
  .object({
    title: plainText(LONGEST_UPDATE_TITLE, `Use at most ${LONGEST_UPDATE_TITLE} characters for the title`).refine(
      (text) => text !== "",
      { error: "Give the letter a title" },
    ),
    body: plainText(LONGEST_UPDATE, `Use at most ${LONGEST_UPDATE.toLocaleString("en-GB")} characters`).refine(
      (text) => text !== "",
      { error: "Write the letter" },
    ),
    audience: z.enum(AUDIENCES, { error: "Choose who gets it" }),
    nation: choice,
    constituency: choice,
    isPublic: z
      .string()
      .optional()
      .transform((value) => value === "yes"),
  })
  .refine(({ audience, nation }) => audience !== "nation" || nation !== null, {
    path: ["nation"],
    error: "Choose the nation whose supporters get it",
  })
  .refine(({ audience, constituency }) => audience !== "constituency" || /^[A-Z]\d{8}$/.test(constituency ?? ""), {
    path: ["constituency"],
    error: "Choose the constituency whose supporters get it",
  })
  .transform(({ nation, constituency, ...draft }) => ({
    ...draft,
    place: draft.audience === "nation" ? nation : draft.audience === "constituency" ? constituency : null,
  }))

/** What is to become of an update; and which version of it was looked at. */
export const updateStepForm = z.object({
  step: z.enum(["save", "try", "look", "send", "delete", "stop", "go-on", "publish", "withdraw"]).catch("save"),
  version: z.coerce.number().int().catch(0),
})

export const withdrawForm = z.object({
  reason: plainText(300, "Use at most 300 characters").refine((text) => text !== "", {
    error: "Say why it is taken off the site: the record of deeds keeps it",
  }),
})
