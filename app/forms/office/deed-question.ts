import { isUuid } from "#app/domain/uuid.ts"
import { pageNumber } from "../page-number.ts"

/** What somebody looks for in the record of deeds, from the page's address; what is nothing sensible is nothing. */
export function deedQuestion(search: URLSearchParams) {
  const [who, deed, text] = [search.get("who") ?? "", search.get("deed") ?? "", (search.get("q") ?? "").trim()]
  return {
    staff: isUuid(who) ? who : null,
    deed: /^[a-z-]+\.[a-z-]+$/.test(deed) ? deed : null,
    text: text === "" ? null : text.slice(0, 100),
    page: pageNumber(search),
  }
}
