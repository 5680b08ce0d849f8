import { createServer, type Server } from "node:http"
import { Refusal } from "#app/refusal.server.ts"

/** Longest wait for answers under way when told to stop; a page takes milliseconds, a slow phone's upload seconds. */
const DRAIN_MS = 10_000

/**
 * Begins to accept requests.
 * @returns the port, which the system chooses where 0 was asked for
 * @throws Refusal when the port or the address cannot be had
 */
export function listen(server: Server, { HOST, PORT }: { HOST: string; PORT: number }): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => fail(inWords(error, HOST, PORT)))
    server.listen(PORT, HOST, () => {
      const address = server.address()
      done(address && typeof address === "object" ? address.port : PORT)
    })
  })
}

/**
 * Finds out, before anything that takes long, whether the port can be had.
 * @throws Refusal when it cannot
 */
export async function refuseTakenPort(where: { HOST: string; PORT: number }) {
  const trial = createServer()
  await listen(trial, where)
  await new Promise((done) => trial.close(done))
}

/** Accepts nothing more, lets answers under way finish for up to ten seconds, and then cuts off what is left. */
export async function drain(server: Server) {
  const closed = new Promise<void>((done) => server.close(() => done()))
  // A browser keeps its connection open for the next page, also after an answer that was under way.
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const patience = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await closed
  clearInterval(idle)
  clearTimeout(patience)
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new Refusal(
      `Port ${port} is in use: stop the other program, or start with another, such as PORT=${port + 1}.`,
    )
  }
  if (error.code === "EACCES") {
    return new Refusal(`Port ${port} is not open to this user: set PORT to a number above 1023, such as PORT=3000.`)
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new Refusal(`HOST is ${host}, which is no address of this machine: set HOST=127.0.0.1 or HOST=0.0.0.0.`)
  }
  return error
}
