import { vitePlugin as remix } from "@remix-run/dev"
import { defineConfig } from "vitest/config"
import remixOptions from "./remix.config.js"

export default defineConfig(({ mode }) => ({
  plugins: mode === "test" ? [] : [remix(remixOptions)],
  publicDir: "app/public",
  build: { assetsInlineLimit: 0 },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
}))
