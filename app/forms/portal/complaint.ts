import { z } from "zod"
import { PORTAL_STANDINGS } from "#app/domain/complaints/portal-case.ts"
import { pageNumber } from "../page-number.ts"

/** Which complaints of its portal somebody looks for, by the page's address; what is nothing sensible is what waits. */
export function portalCaseQuestion(search: URLSearchParams) {
  return {
    show: PORTAL_STANDINGS.find((standing) => standing === search.get("show")) ?? PORTAL_STANDINGS[0],
    page: pageNumber(search),
  }
}

/** To which of the open actions a case belongs; the empty choice: to none. */
export function attachmentForm(actions: readonly Readonly<{ id: string }>[]) {
  return z.object({
    action: z
      .string()
      .default("")
      .refine((id) => id === "" || actions.some((action) => action.id === id), {
        error: "Choose an action of your plan that is still open, or none",
      })
      .transform((id) => (id === "" ? null : id)),
  })
}
