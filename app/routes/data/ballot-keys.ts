import { manifestText } from "#app/crypto/manifest-chain.server.ts"
import { readManifest } from "#app/tasks/manifest.server.ts"

/** The public list of ballot keys and scripts, whole: to be kept, and compared with other people's copies. */
export async function loader() {
  return new Response(manifestText(await readManifest()), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=300" },
  })
}
