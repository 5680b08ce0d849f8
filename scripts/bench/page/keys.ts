import { fetchPublicList, type ListedKey, readPublicList } from "#app/browser/public-list.ts"

/** The keys of an area, read from the public list as the site's own pages read them. */
export async function fetchKeys(area: string): Promise<readonly ListedKey[]> {
  const list = await readPublicList((await fetchPublicList()) ?? "")
  const keys = list?.keys.filter((key) => key.area === area) ?? []
  if (keys.length === 0) throw new Error("The list holds no key of the area")
  return keys
}
