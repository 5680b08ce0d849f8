import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { advice, type Env, env } from "#app/env.server.ts"
import { findWarnings } from "#app/http/readiness.server.ts"
import { storePools } from "#app/tasks/issue-pass.server.ts"
import { connectDatabase } from "#db/clients.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { signInsInWords } from "../demo/sign-ins.ts"
import { buildIfStale } from "./build-pages.ts"
import { startCampaign } from "./campaign.ts"
import { startErrands } from "./errands.ts"
import { drain, listen, refuseTakenPort } from "./listen.ts"
import { type Mode, refuseMixing } from "./mode.ts"
import { openBuiltSite, openSiteInTheMaking } from "./pages.ts"
import { prepareData } from "./prepare.ts"
import { step } from "./progress.ts"
import { startSchedules } from "./schedules.ts"
import { listenForOrders, type Orders } from "./signals.ts"

/**
 * From settings to a listening site, and back: runs until it is told to stop, then undoes every step in turn.
 * @throws Refusal on what the person at the terminal can mend; what was begun is undone
 */
export async function runSite(mode: Mode) {
  const orders = listenForOrders()
  const undo: (() => Promise<unknown>)[] = []
  try {
    await startSite(mode, undo, orders)
    await orders.toStop
  } catch (error) {
    // What fails once we are told to stop (a build that Ctrl+C reached, too) is no failure.
    if (!orders.areGiven()) throw error
  } finally {
    for (const one of undo.reverse()) await one()
  }
}

async function startSite({ dev }: Mode, undo: (() => Promise<unknown>)[], orders: Orders) {
  const { goOnOrThrow } = orders
  const settings = env()
  await refuseTakenPort(settings)
  refuseMixing(settings)
  if (!dev) await step("Building the pages (the first time, and after changes)", buildIfStale)
  goOnOrThrow()
  const database = await step("Opening the database (the first time it is made)", () =>
    openDatabase(settings, console.log),
  )
  undo.push(database.release)
  goOnOrThrow()
  await prepareData(database, settings, orders)
  goOnOrThrow()
  connectDatabase({ site: database.url("site"), door: database.url("door"), desk: database.url("desk") })
  const site = await (dev ? openSiteInTheMaking(settings) : openBuiltSite(settings))
  undo.push(site.close)
  // After the last request, and before the pools of connections close.
  undo.push(() => storePools(loadSecrets(settings.SECRETS_DIR).pool))
  const port = await listen(site.server, settings)
  undo.push(() => drain(site.server))
  undo.splice(-1, 0, await startSchedules(database.url("desk"), settings, new Date()))
  undo.splice(-1, 0, await startErrands())
  undo.splice(-1, 0, startCampaign())
  sayWhereToLook(settings, port, await findWarnings())
}

function sayWhereToLook(settings: Env, port: number, warnings: readonly string[]) {
  const address = settings.PORT === port ? settings.ORIGIN : `http://localhost:${port}`
  console.log(`\nThreestar${settings.DEMO ? " (demonstration)" : ""} is at ${address}`)
  if (settings.LOOPBACK && !settings.RESEND_API_KEY && !settings.SMTP_URL) {
    console.log(`  Letters:  ${address}/outbox (no mail service is configured)`)
  }
  console.log(`  Data:     ${settings.DATABASE_URL ? "the server in DATABASE_URL" : settings.DATA_DIR}`)
  console.log(`  Keys:     ${settings.SECRETS_DIR} (README.md, "Settings", says which to copy)`)
  for (const line of settings.DEMO ? signInsInWords(address) : []) console.log(`  Sign in:  ${line}`)
  for (const line of [...advice(process.env, settings), ...warnings]) console.log(`  Note:     ${line}`)
  console.log("  Stop:     Ctrl+C\n")
}
