import { z } from "zod"
import { LEAVINGS } from "#app/domain/campaign/leaving.ts"
import { LONGEST_COMMENT, LONGEST_NAME, SIGN_UP_SOURCES } from "#app/domain/campaign/supporter.ts"
import { mailbox } from "./account.ts"
import { plainText } from "./parse-form.ts"

/** In place of a constituency's code: not in the United Kingdom, or rather not said. */
export const NO_CONSTITUENCY = "none"

const inWords = (count: number) => count.toLocaleString("en-GB")

const ticked = z
  .string()
  .default("")
  .transform((value) => value === "yes")

/** From which page of ours somebody came; anything else is "other". */
export const sourceIn = z.enum(SIGN_UP_SOURCES).catch("other")

const constituency = z
  .string()
  .default("")
  .refine((code) => code !== "", { error: "Choose your constituency, or that you would rather not say" })
  .refine((code) => code === NO_CONSTITUENCY || /^[A-Z]\d{8}$/.test(code), {
    error: "Choose a constituency from the list",
  })
  .transform((code) => (code === NO_CONSTITUENCY ? null : code))

/** What somebody typed to sign. Whether the constituency exists is the caller's to ask. */
export const signUpForm = z
  .object({
    name: plainText(LONGEST_NAME, `Make the name shorter: ${LONGEST_NAME} letters at most`).transform((text) => {
      const name = text.replace(/\s+/g, " ").trim()
      return name === "" ? null : name
    }),
    namePublic: ticked,
    address: mailbox("Enter your e-mail address"),
    constituency,
    comment: plainText(
      LONGEST_COMMENT,
      `This is longer than ${inWords(LONGEST_COMMENT)} letters and signs. Make it shorter. Nothing is lost so far.`,
    ).transform((text) => (text === "" ? null : text)),
    commentPublic: ticked,
    counts: z
      .enum(["yes", "no"], { error: "Choose whether we should count you" })
      .transform((value) => value === "yes"),
    updates: ticked,
    source: sourceIn,
    /** The address was asked about, and is right as it was typed. */
    addressSure: ticked,
  })
  .superRefine(({ counts, updates }, context) => {
    if (counts || updates) return
    const message = "Tick that you want our letters, or choose to be counted: with neither, signing does nothing"
    context.addIssue({ code: "custom", path: ["updates"], message })
  })
  .transform(({ name, namePublic, comment, commentPublic, ...rest }) => ({
    ...rest,
    name,
    comment,
    namePublic: namePublic && name !== null,
    commentPublic: commentPublic && comment !== null,
  }))

/** What somebody wants behind a letter’s link. A mail program’s own button sends none of these: it stops the letters. */
export const leavingForm = z.object({ leaving: z.enum(LEAVINGS).catch("leave-updates") })

export type SignUpForm = z.output<typeof signUpForm>

/** A postcode as somebody typed it: only looked up, never stored. */
export const postcodeForm = z.object({
  postcode: z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFKC").replace(/\s+/g, "").toUpperCase())
    .refine((typed) => /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(typed), {
      error: "Enter a whole postcode, like M1 1AE, or choose from the list",
    }),
})
