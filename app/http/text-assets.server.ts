import { globSync, readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join } from "node:path"
import { type PreparedAnswer, prepareAnswer, sendPrepared } from "./prepared-answer.server.ts"

/** Files that are text, and so worth compressing; fonts and pictures are compressed already. */
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
}

export type TextAssets = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Style sheets, drawings and the scripts of participants' pages, compressed once at start; answers the request if it
 * asks for one. (The framework's own scripts lie in the build, and no page asks for them.)
 */
export async function openTextAssets(folder: string, headers: Readonly<Record<string, string>>): Promise<TextAssets> {
  const answers = new Map<string, PreparedAnswer>()
  for (const file of globSync(["**/*.{css,svg}", "assets/{ballots,solver}-*.js"], { cwd: folder })) {
    const answer = await prepareAnswer(readFileSync(join(folder, file)), {
      ...headers,
      "Content-Type": TYPES[file.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      // A name with a hash in it never changes what it names.
      "Cache-Control": file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    })
    answers.set(`/${file.replaceAll("\\", "/")}`, answer)
  }
  return (request, response) => {
    const answer = request.method === "GET" || request.method === "HEAD" ? answers.get(request.url ?? "") : undefined
    if (answer) sendPrepared(request, response, answer)
    return answer !== undefined
  }
}
