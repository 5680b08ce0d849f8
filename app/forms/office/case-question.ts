import { COMPLAINT_KINDS } from "#app/domain/complaints/kind.ts"
import { SEVERITIES } from "#app/domain/complaints/severity.ts"
import { COMPLAINT_STATES } from "#app/domain/complaints/state.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { pageNumber } from "../page-number.ts"
import { readReference } from "./complaint.ts"

/** What somebody looks for at the desk, from the page's address; what is nothing sensible is nothing. */
export function caseQuestion(search: URLSearchParams) {
  const given = (name: string) => (search.get(name) ?? "").trim()
  const state = search.get("state") ?? "open"
  return {
    state: state === "open" ? ("open" as const) : (COMPLAINT_STATES.find((one) => one === state) ?? null),
    kind: COMPLAINT_KINDS.find((kind) => kind === given("kind")) ?? null,
    provider: slugIn(given("provider")),
    area: slugIn(given("area")),
    assigned: given("assigned") === "nobody" || isUuid(given("assigned")) ? given("assigned") : null,
    severity: SEVERITIES.find((severity) => severity === given("severity")) ?? null,
    overdue: given("overdue") === "yes",
    reference: readReference(given("reference")),
    page: pageNumber(search),
  }
}

function slugIn(text: string): string | null {
  return /^[a-z0-9-]{1,80}$/.test(text) ? text : null
}
