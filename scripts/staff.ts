/**
 * People of the office, from the machine's own terminal. The first administrator comes in so:
 *
 *     npm run staff -- invite ADDRESS --role administrator [--role moderator] [--name "Alex Field"]
 *
 * prints a link that works once, and for a day. The same for somebody who is there lets them begin again with a new
 * password and second factor. `list` says who there is; `remove ADDRESS --reason "…"` takes somebody out.
 */
import { parseArgs } from "node:util"
import { mailboxOf } from "#app/domain/account/address.ts"
import { rolesAmong } from "#app/domain/office/invitation.ts"
import { STAFF_ROLES } from "#app/domain/office/role.ts"
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { inviteStaff } from "#app/tasks/staff-entry.server.ts"
import { findStaffByAddress, listStaff } from "#db/queries/desk/staff.ts"
import { recordLeaving } from "#db/queries/desk/staff-changes.ts"
import { runOnDatabase } from "./on-database.ts"

const USAGE = `Usage: npm run staff -- list
       npm run staff -- invite ADDRESS --role ROLE [--role ROLE] [--name "NAME"]   (${STAFF_ROLES.join(", ")})
       npm run staff -- remove ADDRESS --reason "WHY"`

await runOnDatabase(["desk"], async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: "string", multiple: true },
      name: { type: "string" },
      reason: { type: "string" },
    },
  })
  const [verb, typed, ...more] = positionals
  if (verb === "list" && typed === undefined) return list()
  const address = mailboxOf(typed ?? "")
  if (more.length > 0 || address === null) throw new Refusal(USAGE)
  if (verb === "invite") return invite(address, values.role ?? [], values.name)
  if (verb === "remove" && values.reason) return remove(address, values.reason)
  throw new Refusal(USAGE)
})

async function list() {
  const people = await listStaff(new Date())
  if (people.length === 0) console.log("Nobody works in the office yet.")
  for (const { name, address, roles, isReady, removedOn } of people) {
    const state = removedOn ? `left on ${removedOn}` : isReady ? "can sign in" : "has no second factor yet"
    console.log(`${name} <${address}>: ${roles.join(", ")}; ${state}`)
  }
}

async function invite(address: string, words: readonly string[], name: string | undefined) {
  const roles = rolesAmong(words)
  const unknown = words.filter((word) => !rolesAmong([word]).length)
  if (unknown.length > 0) throw new Refusal(`${unknown.join(", ")} is no role. Roles: ${STAFF_ROLES.join(", ")}.`)
  const known = await findStaffByAddress(address)
  const given = roles.length > 0 ? roles : (known?.roles ?? [])
  if (given.length === 0) throw new Refusal(`Give a role with --role. Roles: ${STAFF_ROLES.join(", ")}.`)
  const called = name ?? known?.name ?? address.slice(0, address.indexOf("@"))
  const { path } = await inviteStaff({ name: called, address, roles: given, by: null }, new Date())
  console.log(`This link works once, and for 24 hours. Give it to ${called} alone:\n${env().ORIGIN}${path}`)
}

async function remove(address: string, reason: string) {
  const person = await findStaffByAddress(address)
  if (!person) throw new Refusal(`Nobody of the office has the address ${address}.`)
  const outcome = await recordLeaving(person.id, { on: new Date().toISOString().slice(0, 10), by: null, reason })
  if (outcome === "last-administrator") {
    throw new Refusal(`${person.name} is the last administrator: invite another one first.`)
  }
  console.log(`${person.name} is out of the office, and signed out everywhere.`)
}
