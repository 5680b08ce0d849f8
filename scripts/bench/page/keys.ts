/** A key as the page is served it. */
export type ServedKey = Readonly<{ unit: string; purpose: string; n: string; e: number }>

export async function fetchKeys(area: string): Promise<readonly ServedKey[]> {
  const answer = await fetch(`/api/v1/areas/${area}/ballot-keys.json`)
  const book: { keys: readonly ServedKey[] } = await answer.json()
  return book.keys
}
