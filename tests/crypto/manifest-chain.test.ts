import { expect, test } from "vitest"
import { chain, manifestText, NO_HASH, readManifestText } from "#app/crypto/manifest-chain.server.ts"

const lines = chain(NO_HASH, ['{"a":1}', '{"a":2}', '{"a":3}'])
const text = manifestText(lines)

test("a list is read back as it was written", () => {
  expect(readManifestText(text)).toEqual({ ok: true, lines })
  expect(readManifestText("")).toEqual({ ok: true, lines: [] })
})

test("what is added stands on all before it", () => {
  const longer = [...lines, ...chain(lines[2]?.hash ?? NO_HASH, ['{"a":4}'])]
  expect(readManifestText(manifestText(longer)).ok).toBe(true)
  expect(manifestText(longer).startsWith(text)).toBe(true)
})

test("a changed, a missing and a moved line are found where they stand", () => {
  expect(readManifestText(text.replace('{"a":2}', '{"a":9}'))).toEqual({ ok: false, line: 2 })
  const [first = "", second = "", third = ""] = text.split("\n")
  expect(readManifestText([first, third].join("\n"))).toEqual({ ok: false, line: 2 })
  expect(readManifestText([second, first, third].join("\n"))).toEqual({ ok: false, line: 1 })
  expect(readManifestText(text.replace(" ", "_"))).toEqual({ ok: false, line: 1 })
})
