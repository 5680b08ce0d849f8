/** Starts the site (`npm start`); `--dev` while its pages are being written, `--demo` over a fictional world. */
import { runScript } from "./run-script.ts"
import { chooseMode } from "./start/mode.ts"

await runScript(async () => {
  const mode = chooseMode(process.argv.slice(2), process.env)
  // React and others decide by NODE_ENV when they are first imported.
  const { runSite } = await import("./start/run.ts")
  await runSite(mode)
})
process.exit()
