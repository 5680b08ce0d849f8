/** A second signal sooner than this is the first one again: npm passes on what the terminal has sent us already. */
const ECHO_MS = 1000

/** Thrown between two steps of a start that was told to stop. */
class Stopped extends Error {}

export type Orders = Readonly<{
  /** Resolves when the process is told to stop. */
  toStop: Promise<void>
  /** Whether that has happened. */
  areGiven: () => boolean
  /** @throws Stopped when it has */
  goOnOrThrow: () => void
}>

/** Listens for Ctrl+C, SIGTERM and a closed terminal; a second one ends the process at once. */
export function listenForOrders(): Orders {
  let firstAt: number | undefined
  let stop = () => {}
  const toStop = new Promise<void>((resolve) => {
    stop = resolve
  })
  const onSignal = () => {
    const now = performance.now()
    if (firstAt === undefined) {
      firstAt = now
      console.log("\nStopping…")
      stop()
    } else if (now - firstAt > ECHO_MS) process.exit(1)
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal)
  if (process.env.npm_lifecycle_event) watchForOrphaning(onSignal)
  const areGiven = () => firstAt !== undefined
  const goOnOrThrow = () => {
    if (areGiven()) throw new Stopped()
  }
  return { toStop, areGiven, goOnOrThrow }
}

/** npm passes signals on while it lives; killed outright, it would leave us on its port with nobody to stop us. */
function watchForOrphaning(onOrphaned: () => void) {
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    onOrphaned()
  }, 1000)
  watch.unref()
}
