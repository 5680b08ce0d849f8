import { availableParallelism } from "node:os"
import { vitePlugin as remix } from "@remix-run/dev"
import { defineConfig } from "vitest/config"
import remixOptions from "./remix.config.js"

/** What every test shares; `.env` is the developer's own and must not reach a test. */
const shared = {
  restoreMocks: true,
  env: { ENV_FILE: "none" },
  // No test is about time; a busy machine takes some to start a script or to read the whole house.
  testTimeout: 30_000,
  // Pages kept in memory are made anew half a second after a change, and later where the machine is busy.
  expect: { poll: { timeout: 10_000 } },
}

const served = {
  ...shared,
  globalSetup: "tests/support/database-server.ts",
  // The built server is taken as it is, as `npm start` does.
  server: { deps: { external: [/\/build\/server\//] } },
  hookTimeout: 30_000,
}

declare module "@remix-run/node" {
  // Loaders' types reach the pages as they are.
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ mode }) => ({
  plugins: mode === "test" ? [] : [remix(remixOptions)],
  publicDir: "app/public",
  build: { assetsInlineLimit: 0 },
  test: {
    // Vitest would leave one of two cores idle; the tests that wait for a database share well.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          ...shared,
          name: "pure",
          include: ["tests/{domain,forms,emails,components,crypto,browser}/**/*.test.{ts,tsx}", "tests/*.test.ts"],
        },
      },
      { test: { ...served, name: "database", include: ["tests/{queries,requests}/**/*.test.{ts,tsx}"] } },
      // They start the site and its scripts as processes of their own, fill a room, or play a year.
      { test: { ...served, name: "slow", include: ["tests/slow/**/*.test.ts"] } },
    ],
  },
}))
