/**
 * Things that are alike, in groups: whatever is alike to one of a group belongs to it. `pairs` are those that are alike.
 * The largest group comes first.
 */
export function groupsOf(ids: readonly string[], pairs: readonly (readonly [string, string])[]): string[][] {
  const groupOf = new Map(ids.map((id) => [id, [id]]))
  for (const [one, other] of pairs) {
    const [mine, theirs] = [groupOf.get(one), groupOf.get(other)]
    if (!mine || !theirs || mine === theirs) continue
    mine.push(...theirs)
    for (const id of theirs) groupOf.set(id, mine)
  }
  return [...new Set(groupOf.values())].toSorted((one, other) => other.length - one.length)
}
