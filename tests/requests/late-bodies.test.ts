import { expect, test } from "vitest"
import { lookupFor } from "#app/crypto/address-lookup.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { deleteAccount, findAccountByLookup } from "#db/queries/door/accounts.ts"
import { recordBlindIssue, recordIssue } from "#db/queries/door/passes.ts"
import { startApp } from "../support/app.ts"
import { bookForm, makeKeysOf, prepareBook } from "../support/blind-book.ts"
import { cookieOf, hidden, joinedAs, letterTo, PASSWORD, someAddress } from "../support/joining.ts"
import { passRequest, takePass } from "../support/taking-passes.ts"
import { withhold } from "../support/withheld.ts"

const app = await startApp()
const AREA = "restart-3b"
await makeKeysOf(app, AREA)

const lookupOf = (address: string) => lookupFor(address, loadSecrets(app.database.secretsFolder))
const accountOf = async (address: string) => (await findAccountByLookup(await lookupOf(address)))?.id ?? "none"
const already = { ok: false, reason: "already-issued" }

async function moved(oldAddress: string, newAddress: string, cookie: string): Promise<string> {
  const asked = { step: "ask", password: PASSWORD, oldAddress, newAddress }
  const page = await (await app.post("/account/address", asked, { cookie })).text()
  const tokens = { oldToken: hidden(page, "oldToken"), newToken: hidden(page, "newToken") }
  const digits = { oldDigits: letterTo(oldAddress).digits, newDigits: letterTo(newAddress).digits }
  const done = await app.post("/account/address", { step: "digits", ...tokens, ...digits }, { cookie })
  if (done.status !== 303) throw new Error(`Changing the address answered ${done.status}`)
  return cookieOf(done)
}

/** A mailbox that has had its pass, and whose account is deleted. */
async function usedUp(address: string) {
  const cookie = await joinedAs(app, address)
  expect(await takePass(app.database, address, AREA)).toEqual({ ok: true })
  expect((await app.post("/account", { password: PASSWORD }, { cookie })).status).toBe(303)
}

test("whoever moves to a used-up address while a book's body is on its way gets no book", async () => {
  const [fresh, used] = [someAddress(), someAddress()]
  await usedUp(used)
  const cookie = await joinedAs(app, fresh)
  const held = await withhold(app, "/pass/sign", bookForm(await prepareBook(app, AREA)), cookie)
  await moved(fresh, used, cookie)
  expect(await held.release()).toMatchObject({ status: 403, text: expect.stringContaining("no-account") })
  expect(await takePass(app.database, used, AREA)).toEqual(already)
})

test("the same by our own code", async () => {
  const [fresh, used] = [someAddress(), someAddress()]
  await usedUp(used)
  const cookie = await joinedAs(app, fresh)
  const held = await withhold(app, "/pass/code", new URLSearchParams({ area: AREA }), cookie)
  await moved(fresh, used, cookie)
  expect((await held.release()).status).toBe(303)
  expect(await takePass(app.database, used, AREA)).toEqual(already)
})

test("a deletion whose body comes after the account has moved deletes nothing", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const held = await withhold(app, "/account", new URLSearchParams({ password: PASSWORD }), cookie)
  await moved(old, next, cookie)
  expect(await takePass(app.database, next, AREA)).toEqual({ ok: true })
  expect((await held.release()).status).toBe(303)
  expect(await accountOf(next)).not.toBe("none")
  expect(await takePass(app.database, next, AREA)).toEqual(already)
})

test("a deletion whose body comes after a change of the password asks for the new one", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const held = await withhold(app, "/account", new URLSearchParams({ password: PASSWORD }), cookie)
  const form = { password: PASSWORD, newPassword: "heron kettle thursday" }
  expect((await app.post("/account/password", form, { cookie })).status).toBe(303)
  expect((await held.release()).status).toBe(303)
  expect(await accountOf(address)).not.toBe("none")
})

test("with the address that an account has left, it takes no pass by either road and is not deleted", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const accountId = await accountOf(old)
  await moved(old, next, cookie)
  const lookup = await lookupOf(old)
  const request = passRequest(app.database, { accountId, lookup, area: AREA })
  const gone = { ok: false, reason: "no-account" }
  expect(await recordIssue(request)).toEqual(gone)
  const books = [{ book: String(request.year), blinded: Buffer.alloc(32) }]
  expect(await recordBlindIssue({ ...request, books })).toEqual(gone)
  expect(
    await deleteAccount(
      { accountId, lookup },
      () => null,
      (subject) => ({ subject, hash: lookup }),
    ),
  ).toBe(false)
  expect(await takePass(app.database, next, AREA)).toEqual({ ok: true })
})
