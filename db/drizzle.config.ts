import { defineConfig } from "drizzle-kit"

/** `npx drizzle-kit generate --config db/drizzle.config.ts --name what-changes`; --custom for grants and triggers. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/**/*.ts",
  out: "./db/migrations",
  casing: "snake_case",
  schemaFilter: ["register", "identity", "sealed", "published", "casework", "campaign", "office"],
})
