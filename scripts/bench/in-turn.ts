import type { Round } from "./findings.ts"

type Work = () => unknown

/** How often a second each is done, one after the other, round after round; `atOnce` of each are under way together. */
export async function measureInTurn(
  { bare, ours }: Readonly<{ bare: Work; ours: Work }>,
  { rounds, seconds, atOnce = 1 }: Readonly<{ rounds: number; seconds: number; atOnce?: number }>,
): Promise<Round[]> {
  const aSecond = async (work: Work) => {
    const begin = performance.now()
    let done = 0
    const worker = async () => {
      while (performance.now() - begin < seconds * 1000) {
        await work()
        done += 1
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    return (done / (performance.now() - begin)) * 1000
  }
  // The first of each pays for what the others find ready.
  await Promise.all([bare(), ours()])
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++) measured.push({ bare: await aSecond(bare), ours: await aSecond(ours) })
  return measured
}
