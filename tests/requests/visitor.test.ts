import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import { expect, test } from "vitest"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { networkOf, visitorOf } from "#app/http/visitor.server.ts"

const NOON = new Date("2026-05-04T12:00:00Z")

function asking(client: string, now = NOON) {
  return visitorOf(new IncomingMessage(new Socket()), client, now)
}

test("a visitor's key is the same all day, another the next, and shows nothing of the address", () => {
  const key = asking("203.0.113.7").visitorKey
  expect(asking("203.0.113.7").visitorKey).toBe(key)
  expect(asking("203.0.113.8").visitorKey).not.toBe(key)
  expect(key).not.toContain("203")
  expect(asking("203.0.113.7", new Date("2026-05-05T00:00:00Z")).visitorKey).not.toBe(key)
})

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["203.0.113.7", "203.0.113.7"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test("thirty people in one room get through the whole road in ten minutes, a machine does not", async () => {
  const room = { visitorKey: "one room" }
  for (let person = 0; person < 30; person++) {
    for (const deed of ["join", "digits", "digits", "pass", "rate", "rate", "receipt"] as const) {
      await limitRate(room, deed)
    }
  }
  const flood = async () => {
    for (let turn = 0; turn < 1000; turn++) await limitRate({ visitorKey: "machine" }, "join")
  }
  await expect(flood()).rejects.toMatchObject({ data: { minutes: 10 }, init: { status: 429 } })
})
