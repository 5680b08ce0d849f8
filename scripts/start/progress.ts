/** A step shorter than this is not worth a line of its own. */
const QUIET_MS = 400

/** After this long, and again each time, the terminal is told that the step is still going on. */
const REMIND_MS = 10_000

/** Does one step of a start; says what it is as soon as it takes long enough to wonder, and how long it has taken. */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  const first = setTimeout(() => console.log(`${words}…`), QUIET_MS)
  const again = setInterval(() => console.log(`  … ${seconds()} s`), REMIND_MS)
  try {
    return await work()
  } finally {
    clearTimeout(first)
    clearInterval(again)
  }
}
