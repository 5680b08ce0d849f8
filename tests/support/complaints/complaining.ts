import type { TestApp } from "../app.ts"

/** What a complaint needs to be sent; every screen together, as the last one carries it. */
export const ANSWERS = {
  at: "check",
  stage: "plan",
  "kinds[]": "delay",
  happened: "Nobody called me back for five weeks.",
  when: "earlier",
  effect: "I lost a place on a course.",
  remedy: "A call, and the place.",
  raised: "no",
  passing: "whole",
} as const

export type Sent = Readonly<{ status: number; page: string; receipt: string; reference: string }>

/** Sends a complaint about a unit, as the last screen does. */
export async function sendComplaint(app: TestApp, unit: string, fields: Record<string, string> = {}): Promise<Sent> {
  const answer = await app.post(`/complain/${unit}`, { ...ANSWERS, step: "send", ...fields })
  const page = await answer.text()
  return {
    status: answer.status,
    page,
    receipt: /<output[^>]*>(C[0-9A-Z ]{20})<\/output>/.exec(page)?.[1] ?? "",
    reference: /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(textOf(page))?.[0] ?? "",
  }
}

/** The words of a page's main part, without its markup. */
export function textOf(html: string): string {
  const main = /<main.*<\/main>/s.exec(html.replace(/<template.*?<\/template>/gs, ""))?.[0] ?? ""
  return main
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
}
