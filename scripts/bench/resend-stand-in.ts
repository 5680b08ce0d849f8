import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"

/** What the stand-in is to do to one call instead of taking it and saying so. */
export type Mishap = Readonly<{
  /** Whether the letters leave all the same. */
  takes?: boolean
  status: number
  headers?: Readonly<Record<string, string>>
  /** As it stands: it may be nonsense. Null: the line is cut. */
  body: string | null
}>

export type Call = Readonly<{
  key: string | null
  addresses: readonly string[]
  at: number
  letters: readonly object[]
}>

/** Resend's endpoints for one letter and for many, as far as its documentation goes, on this machine. */
export type ResendStandIn = Readonly<{
  url: string
  /** How often a letter left for each address. */
  left: Map<string, number>
  calls: readonly Call[]
  close: () => void
}>

/**
 * Remembers idempotency keys as Resend does: the same call again gets the same answer and sends nothing; another call
 * under a used key is refused with 409.
 * @param mishapOf called with each call, before it is taken; null: all goes well
 * @param slownessMs before each answer
 */
export async function startResendStandIn({
  mishapOf = () => null,
  slownessMs = 0,
}: {
  mishapOf?: (call: Call, number: number) => Mishap | null
  slownessMs?: number
} = {}): Promise<ResendStandIn> {
  const left = new Map<string, number>()
  const calls: Call[] = []
  const taken = new Map<string, { body: string; answer: string }>()

  function take({ key, addresses }: Call, body: string): { status: number; body: string } {
    const before = key === null ? undefined : taken.get(key)
    if (before && before.body !== body) return { status: 409, body: fault(409, "invalid_idempotent_request") }
    if (before) return { status: 200, body: before.answer }
    for (const address of addresses) left.set(address, (left.get(address) ?? 0) + 1)
    const ids = addresses.map((address) => ({ id: idOf(address, key) }))
    const answer = JSON.stringify(isOne(body) ? ids[0] : { data: ids, errors: [] })
    if (key !== null) taken.set(key, { body, answer })
    return { status: 200, body: answer }
  }

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const call = callOf(request, body)
    calls.push(call)
    const mishap = mishapOf(call, calls.length)
    const answer = mishap && !mishap.takes ? null : take(call, body)
    if (slownessMs > 0) await sleep(slownessMs)
    reply(response, mishap ?? { status: answer?.status ?? 500, body: answer?.body ?? "" })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    left,
    calls,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** An error in the form of Resend's. */
export function fault(statusCode: number, name: string): string {
  return JSON.stringify({ statusCode, name, message: "Something is not as it should be." })
}

export function idOf(address: string, key: string | null): string {
  return `${key}/${address}`
}

/** A letter that is sent alone comes as itself, not as a list of one. */
function isOne(body: string): boolean {
  return body.trimStart().startsWith("{")
}

function callOf(request: IncomingMessage, body: string): Call {
  const said: { to: string } | { to: string }[] = JSON.parse(body)
  const letters = Array.isArray(said) ? said : [said]
  const key = request.headers["idempotency-key"]
  return {
    key: typeof key === "string" ? key : null,
    addresses: letters.map(({ to }) => to),
    at: performance.now(),
    letters,
  }
}

function reply(response: ServerResponse, { status, headers, body }: Omit<Mishap, "takes">) {
  if (body === null) {
    response.destroy()
    return
  }
  response.writeHead(status, { "content-type": "application/json", ...headers })
  response.end(body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
