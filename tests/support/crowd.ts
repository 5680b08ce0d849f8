/** Does something `times` times, `atOnce` of them at a time; the results in the order in which they began. */
export async function crowd<Result>(
  times: number,
  atOnce: number,
  work: (number: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const one = async () => {
    while (next < times) {
      const number = next
      next += 1
      results[number] = await work(number)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return results
}
