import type { Audience } from "#app/domain/campaign/update.ts"
import { updateForm } from "#app/forms/office/campaign-update.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import type { Draft } from "#db/queries/desk/campaign/updates.ts"
import { findConstituency, listConstituencies } from "#db/queries/site/constituencies.ts"

export type ReadDraft = Readonly<{ ok: true; draft: Draft } | { ok: false; problems: FormProblems }>

/** Reads what a campaigner typed; a place that is in no list is said. */
export async function readDraft(form: FormData): Promise<ReadDraft> {
  const read = parseForm(updateForm, form)
  if (!read.ok) return read
  const { audience, place } = read.value
  if (audience === "constituency" && (await findConstituency(place ?? "")) === null) {
    return { ok: false, problems: { constituency: "Choose a constituency from the list" } }
  }
  if (audience === "nation" && !(await listNations()).includes(place ?? "")) {
    return { ok: false, problems: { nation: "Choose a nation from the list" } }
  }
  return { ok: true, draft: read.value }
}

/** The nations of the register, in the order of the alphabet. */
export async function listNations(): Promise<string[]> {
  const nations = new Set((await listConstituencies()).map(({ nation }) => nation))
  return [...nations].sort((a, b) => a.localeCompare(b))
}

/** To whom an update goes, in words that follow "to". */
export async function audienceInWords({ audience, place }: Audience): Promise<string> {
  switch (audience) {
    case "everyone":
      return "everybody who wants our letters"
    case "nation":
      return `those in ${place} who want our letters`
    case "constituency":
      return `those in ${(await findConstituency(place ?? ""))?.name ?? place} who want our letters`
  }
}

/** A draft as its form shows it. */
export function typedOf({ title, body, audience, place, isPublic }: Draft): Record<string, string> {
  return {
    ...{ title, body, audience, isPublic: isPublic ? "yes" : "no" },
    nation: audience === "nation" ? (place ?? "") : "",
    constituency: audience === "constituency" ? (place ?? "") : "",
  }
}
