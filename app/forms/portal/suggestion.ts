import { SUGGESTION_SHOWS } from "#app/domain/suggestions/portal-list.ts"
import { pageNumber } from "../page-number.ts"

/** Which suggestions of its portal somebody looks for, by the page's address; what is nothing sensible is what is new. */
export function portalSuggestionQuestion(search: URLSearchParams) {
  return {
    show: SUGGESTION_SHOWS.find(({ name }) => name === search.get("show")) ?? SUGGESTION_SHOWS[0],
    page: pageNumber(search),
  }
}
