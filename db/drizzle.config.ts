import { defineConfig } from "drizzle-kit"

/** Migrations are generated from the schema (`npx drizzle-kit generate --config db/drizzle.config.ts --name NAME`). */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.ts",
  out: "./db/migrations",
  casing: "snake_case",
})
