/** Builds the pages (`npm run build`), unless the last build was made of the same sources; `npm start` does the same. */
import { runScript } from "./run-script.ts"
import { buildIfStale, isBuildStale } from "./start/build-pages.ts"
import { step } from "./start/progress.ts"

await runScript(async () => {
  if (isBuildStale()) await step("Building the pages", buildIfStale)
  console.log("The pages are built.")
})
