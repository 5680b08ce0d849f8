/** What somebody looks for in the record of deeds, from the page's address; what is nothing sensible is nothing. */
export function deedQuestion(search: URLSearchParams) {
  const [who, deed, text] = [search.get("who") ?? "", search.get("deed") ?? "", (search.get("q") ?? "").trim()]
  const page = Number(search.get("page") ?? "1")
  return {
    staff: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(who) ? who : null,
    deed: /^[a-z-]+\.[a-z-]+$/.test(deed) ? deed : null,
    text: text === "" ? null : text.slice(0, 100),
    page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  }
}
