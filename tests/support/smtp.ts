import { createServer, type Server, type Socket } from "node:net"

type Verdict = Readonly<{
  /** What is answered to a recipient; 250 unless it says otherwise. */
  answerTo?: (recipient: string) => string
  /** Hangs up when it has a letter, without a word. */
  cutAfterLetter?: boolean
}>

/** A mail server that answers one address with a code of its own. */
export function refusing(address: string, code: number): Verdict {
  return { answerTo: (recipient) => (recipient.includes(`<${address}>`) ? `${code} no` : "250 OK") }
}

const servers: Server[] = []

/**
 * Enough of RFC 5321 to take letters.
 * @param lines what it was told, line by line
 * @returns its address
 */
export async function startSmtp({ answerTo, cutAfterLetter }: Verdict, lines: string[] = []): Promise<string> {
  const server = createServer((socket) => {
    let inLetter = false
    socket.write("220 stand-in\r\n")
    socket.on("error", () => {})
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        lines.push(line)
        if (!inLetter) inLetter = answerLine(socket, line, answerTo)
        else if (line === ".") {
          inLetter = false
          if (cutAfterLetter) socket.destroy()
          else socket.write("250 OK\r\n")
        }
      }
    })
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  return `smtp://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`
}

/** Stops all of them; call it after each test. */
export function stopSmtp() {
  for (const server of servers.splice(0)) server.close()
}

/** @returns whether a letter begins */
function answerLine(socket: Socket, line: string, answerTo: Verdict["answerTo"]): boolean {
  if (line === "DATA") {
    socket.write("354 go on\r\n")
    return true
  }
  if (line === "QUIT") socket.end("221 bye\r\n")
  else if (line.startsWith("RCPT")) socket.write(`${answerTo?.(line) ?? "250 OK"}\r\n`)
  else socket.write("250 OK\r\n")
  return false
}
