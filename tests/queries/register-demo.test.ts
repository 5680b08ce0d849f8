import { expect, test } from "vitest"
import { listDeeds } from "#db/queries/desk/register/deeds.ts"
import { countMissing } from "#db/queries/desk/register/missing.ts"
import { findProvider, findProviderAt } from "#db/queries/site/providers.ts"
import { prepareRegister } from "../../scripts/demo/register.ts"
import { freshDatabase } from "../support/database.ts"
import { bringInDemoRegister, DEMO_DAY } from "../support/demo-world.ts"

await freshDatabase({ register: true })

test("the demonstration's register has a history, which a second start leaves as it is", async () => {
  await bringInDemoRegister()
  await prepareRegister(DEMO_DAY)
  const deeds = await listDeeds({ limit: 100 })
  expect(deeds.map(({ deed }) => deed).toSorted()).toEqual([
    "link.add",
    "provider.add",
    "provider.merge",
    "provider.rename",
    "provider.rename",
    "provider.take-over",
    "register.revert",
  ])
  const waiting = await countMissing()
  expect(waiting).toBeGreaterThan(5)
  // The files come in again at each start of the demonstration.
  await bringInDemoRegister()
  await prepareRegister(DEMO_DAY)
  expect(await listDeeds({ limit: 100 })).toEqual(deeds)
  expect(await countMissing()).toBe(waiting)
  expect(await findProviderAt("keys-and-screens")).toMatchObject({ address: "keys-and-screens-online" })
  expect(await findProviderAt("lantern-street-project")).toMatchObject({ slug: "lantern-street" })
  expect(await findProvider("site-ready-in-five")).toMatchObject({ became: "yard-and-forklift", becameIn: "2026-09" })
})
