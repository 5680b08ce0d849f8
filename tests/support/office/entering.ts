import { appCodeAt } from "#app/crypto/app-codes.server.ts"
import type { StaffRole } from "#app/domain/office/role.ts"
import { inviteStaff } from "#app/tasks/staff-entry.server.ts"
import type { TestApp } from "../app.ts"

export const PASSWORD = "lantern otter thursday"

/** A browser of somebody of the office: it keeps cookies and sends them back. */
export function officeBrowser(app: TestApp, headers: Record<string, string> = {}) {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ")
      const [name = "", value = ""] = pair.split("=", 2)
      if (attributes.includes("Max-Age=0")) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  return {
    jar,
    get: async (path: string) => keep(await app.fetch(path, { headers: { ...headers, cookie: cookie() } })),
    post: async (path: string, fields: Record<string, string> | URLSearchParams) =>
      keep(await app.post(path, fields, { ...headers, cookie: cookie() })),
  }
}

export type OfficeBrowser = ReturnType<typeof officeBrowser>

/** An address of a new person of the office and the link that they were sent. */
export async function invited(roles: readonly StaffRole[], name = "Sam Office") {
  const address = `${crypto.randomUUID()}@office.example`
  const { id, path } = await inviteStaff({ name, address, roles, by: null }, new Date())
  return { id, address, path }
}

/** Follows a link into the office to its end. @returns the secret of the app, and the recovery codes */
export async function joinOffice(browser: OfficeBrowser, path: string): Promise<{ secret: string; codes: string[] }> {
  await browser.post(path, { password: PASSWORD })
  const secret = secretIn(await (await browser.get("/office/second-factor")).text())
  await browser.post("/office/second-factor", { code: appCodeAt(secret, new Date()) })
  return { secret, codes: codesIn(await (await browser.post("/office/codes", {})).text()) }
}

export function secretIn(page: string): string {
  return /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(" ", "") ?? ""
}

export function codesIn(page: string): string[] {
  return [...page.matchAll(/<li><code>([0-9A-Z ]+)<\/code>/g)].map(([, code = ""]) => code.replaceAll(" ", ""))
}
