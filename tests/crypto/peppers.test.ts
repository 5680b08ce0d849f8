import { createHmac, randomBytes } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { lookupFor, olderLookupsFor } from "#app/crypto/address-lookup.server.ts"
import { beginRotation, cancelRotation, finishRotation, signOfPepper } from "#app/crypto/peppers.server.ts"
import { appendPepper, loadPeppers, loadSecrets, makeMissingSecrets } from "#app/crypto/secrets.server.ts"

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "threestar-peppers-"))
  made.push(folder)
  const SECRETS_DIR = join(folder, "secrets")
  makeMissingSecrets({ SECRETS_DIR, DATA_DIR: join(folder, "data") })
  return SECRETS_DIR
}

const [first, second, third, salt] = [randomBytes(32), randomBytes(32), randomBytes(32), randomBytes(32)]
const ADDRESS = "sam@example.org"

test("each pepper is folded over what the ones before it made, without the address", async () => {
  const before = await lookupFor(ADDRESS, { peppers: [first], salt })
  const after = createHmac("sha256", second).update(before).digest()
  expect(await lookupFor(ADDRESS, { peppers: [first, second], salt })).toEqual(after)
})

test("the older forms of an address are those of every pepper but the last, oldest first", async () => {
  const forms = [[first], [first, second]].map((peppers) => lookupFor(ADDRESS, { peppers, salt }))
  expect(await olderLookupsFor(ADDRESS, { peppers: [first, second, third], salt })).toEqual(await Promise.all(forms))
  expect(await olderLookupsFor(ADDRESS, { peppers: [first], salt })).toEqual([])
})

test("the file holds one pepper a line, oldest first", () => {
  const folder = freshFolder()
  const [oldest] = loadPeppers(folder)
  appendPepper(folder, second)
  expect(loadPeppers(folder)).toEqual([oldest, second])
  expect(readFileSync(join(folder, "pepper"), "utf8").trimEnd().split("\n")).toHaveLength(2)
  expect(loadSecrets(folder).peppers).toEqual([oldest, second])
})

test.each(["", "short\n", `${"A".repeat(43)}\nshort\n`, `${"A".repeat(43)}\n\n${"A".repeat(43)}\n`])(
  "a damaged line is never passed over: %j",
  (text) => {
    const folder = freshFolder()
    writeFileSync(join(folder, "pepper"), text)
    expect(() => loadSecrets(folder)).toThrow("The secret pepper in SECRETS_DIR")
  },
)

test("a rotation closes the secrets until it is finished, and is taken up with the same pepper", () => {
  const folder = freshFolder()
  const begun = beginRotation(folder)
  expect(begun).toMatchObject({ isNew: true })
  expect(() => loadSecrets(folder)).toThrow("Run it again: npm run keys -- rotate-pepper")
  const again = beginRotation(folder)
  expect(again).toEqual({ ...begun, isNew: false })
  if (again) finishRotation(folder, again)
  expect(loadSecrets(folder).peppers.at(-1)).toEqual(begun?.next)
  expect(readdirSync(folder).filter((name) => name.startsWith(".") || name === "pepper.next")).toEqual([])
})

test("a rotation whose pepper is in its file already only takes its note away", () => {
  const folder = freshFolder()
  const begun = beginRotation(folder)
  if (begun) appendPepper(folder, begun.next)
  expect(beginRotation(folder)).toBeNull()
  expect(loadSecrets(folder).peppers).toHaveLength(2)
})

test("a rotation that is taken back leaves the secrets as they were", () => {
  const folder = freshFolder()
  const before = loadSecrets(folder)
  beginRotation(folder)
  cancelRotation(folder)
  expect(loadSecrets(folder)).toEqual(before)
})

test("the sign of a pepper is sixteen digits, another for each pepper", () => {
  expect(signOfPepper(first)).toMatch(/^[0-9a-f]{16}$/)
  expect(signOfPepper(first)).not.toBe(signOfPepper(second))
})
