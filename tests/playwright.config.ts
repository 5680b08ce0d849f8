import { join } from "node:path"
import { defineConfig } from "@playwright/test"
import { findBrowser, isRoot } from "../scripts/test/browser.ts"

const results = join(import.meta.dirname, "../test-results")

/** Journeys through the real site in a real browser; `npm test` finds or installs the browser first. */
export default defineConfig({
  testDir: "journeys",
  outputDir: join(results, "journeys"),
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A journey that fails now and then is broken.
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: join(results, "journeys.json") }]],
  globalSetup: join(import.meta.dirname, "support/journeys/set-up.ts"),
  use: {
    javaScriptEnabled: false,
    locale: "en-GB",
    viewport: { width: 390, height: 844 },
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: ["--disable-gpu", "--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
})
