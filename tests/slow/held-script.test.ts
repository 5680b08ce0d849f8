import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { joinedAs } from "../support/joining.ts"
import { endLeftProcesses, runScriptFile } from "../support/site-process.ts"
import { takePass } from "../support/taking-passes.ts"

const app = await startApp()
endLeftProcesses()

async function held(args: readonly string[], input = "") {
  const { DATA_DIR = "", SECRETS_DIR = "", DATABASE_URL = "" } = process.env
  const script = runScriptFile("held.ts", { DATA_DIR, SECRETS_DIR, DATABASE_URL }, args, input)
  return { code: await script.ended, said: script.said() }
}

test("the office frees an address that it reads from standard input, and is told whether one was held", {
  timeout: 60_000,
}, async () => {
  const address = "sam.held@serco.com"
  await joinedAs(app, address)
  expect(await held([])).toEqual({ code: 0, said: "1 account is held.\n" })
  expect(await held(["free"], `${address.toUpperCase()}\n`)).toEqual({ code: 0, said: "Freed.\n" })
  expect(await takePass(app.database, address, "restart-3b")).toEqual({ ok: true })
  expect(await held(["free"], address)).toEqual({ code: 0, said: "There is no held account with this address.\n" })
  expect(await held([])).toEqual({ code: 0, said: "0 accounts are held.\n" })
})

test("an address on the command line is refused and not repeated", { timeout: 60_000 }, async () => {
  const { code, said } = await held(["free", "sam@serco.com"])
  expect(code).toBe(1)
  expect(said).toContain("reads the address from standard input")
  expect(said).not.toContain("sam@serco.com")
  expect(await held(["free"], "no address\n")).toMatchObject({ code: 1 })
})
