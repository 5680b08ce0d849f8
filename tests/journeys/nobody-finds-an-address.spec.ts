import { joinByForms, rateByForms, send } from "../support/journeys/http.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { AREA } from "../support/journeys/rating.ts"
import { dumpTables, findIn, type Remains, readFiles } from "../support/journeys/remains.ts"

const PEOPLE = [
  { address: "zebedee.quill@example.org", password: "marmalade lantern hedge" },
  { address: "ottoline.frost+rating@example.net", password: "walrus biscuit thunder" },
  { address: "Ambrose.Teasel@Example.COM", password: "ferry harmonica plum" },
] as const

/** Told to the office on purpose: what is stored must be found, or the search finds nothing at all. */
const TOLD = "Quokka Employment Partnership"

test("neither tables nor files nor logs hold an address, a password, a pass or a receipt", async ({
  own: { site },
}) => {
  const secrets: string[] = PEOPLE.flatMap(({ address, password }) => [address, password])
  for (const person of PEOPLE) {
    const pass = await joinByForms(site, person)
    const receipt = await rateByForms(site, pass, [4, 4, null, 3, 5], "They never rang back in November.")
    secrets.push(pass, receipt)
    expect((await send(site, "/receipt", { receipt, step: "status" })).status).toBe(200)
  }
  const [{ address }] = PEOPLE
  expect((await send(site, "/sign-in", { address, password: "not the right words", next: "" })).status).toBe(422)
  expect((await send(site, "/reset", { step: "ask", address, next: "" })).status).toBe(200)
  await send(site, `/rate/not-listed?area=${AREA.slug}`, { step: "tell", name: TOLD, town: "Oldham" })
  await site.runScript("tally.ts", "--now")

  const tables = await dumpTables(site)
  expect(findIn(tables, TOLD)).toEqual(["office.missing_providers"])
  expectNothing(tables, secrets)
  expect(findIn(tables, "They never rang back in November."), "what people say waits sealed").toEqual([])

  await site.stop()
  const files = readFiles(site.dataFolder)
  expect(findIn(files, TOLD)).not.toEqual([])
  expectNothing(files, secrets)

  const log = [{ place: "log", bytes: Buffer.from(site.readLog()) }]
  expect(findIn(log, "/rate/:unit"), "the log is written, and names no unit").toEqual(["log"])
  expectNothing(log, [...secrets, "127.0.0.1", TOLD])
})

test("the search finds a text in every form it is stored in", () => {
  const [{ address }] = PEOPLE
  const bytes = Buffer.from(`to ${address}, today`)
  const forms = [
    bytes,
    Buffer.from(bytes.toString("hex")),
    Buffer.from(bytes.toString("base64")),
    Buffer.from(encodeURIComponent(address)),
  ]
  for (const form of forms) expect(findIn([{ place: "here", bytes: form }], address)).toEqual(["here"])
  for (const before of ["", "a", "ab", "abc"]) {
    const coded = Buffer.from(Buffer.from(before + address).toString("base64url"))
    expect(findIn([{ place: "here", bytes: coded }], address), before).toEqual(["here"])
  }
  expect(findIn([{ place: "here", bytes: Buffer.from("ABCD1234") }], "abcd 1234")).toEqual(["here"])
  expect(findIn([{ place: "here", bytes }], "somebody.else@example.org")).toEqual([])
})

function expectNothing(remains: readonly Remains[], secrets: readonly string[]) {
  const found = secrets.flatMap((secret) => findIn(remains, secret).map((place) => `${secret} stands in ${place}`))
  expect(found).toEqual([])
}
