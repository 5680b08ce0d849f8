import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { AccountGone, AccountPage } from "#app/components/account-screens.tsx"
import { departedMark } from "#app/crypto/address-lookup.server.ts"
import { passwordFits } from "#app/crypto/passwords.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import { firstOpenYear, maySpend } from "#app/domain/ballot.ts"
import { yearOf } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { deletionForm } from "#app/forms/account.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { giveBackPasswordTry, limitPasswords, limitRate } from "#app/http/rate-limits.server.ts"
import { carriesSession, endSession, requireParticipant } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { deleteForGood } from "#app/tasks/delete-account.server.ts"
import { findLastUse, listDeparted, listIssues } from "#db/queries/door/accounts.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your account – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  // Where a deletion leads: the page says that it is done, and to anybody else nothing.
  if (!carriesSession(request) && new URL(request.url).searchParams.has("deleted")) return { gone: true } as const
  const { accountId, lookup } = await requireParticipant(request, new Date())
  const passes = [
    ...(await listIssues(accountId)).map((pass) => ({ ...pass, departed: false })),
    ...(await listDeparted(marksOf(lookup))).map((pass) => ({ ...pass, departed: true })),
  ]
  const open = passes.map(({ year }) => year).filter((year) => maySpend(year, today()))
  return {
    gone: false,
    lastUse: await findLastUse(accountId),
    passes: passes.map(({ year, area, areaName, programmeName, departed }) => ({
      year,
      departed,
      area: areaName && programmeName ? `${programmeName}: ${areaName}` : area,
    })),
    /** The last year of which a mark stays after a deletion; null where none does. */
    markedYear: open.length > 0 ? Math.max(...open) : null,
  } as const
}

export async function action({ request, context }: ActionFunctionArgs) {
  const participant = await requireParticipant(request, new Date())
  await limitRate(context, "account")
  const form = parseForm(deletionForm, await request.formData())
  if (!form.ok) return refused(form.problems)
  const minutes = await limitPasswords(participant.lookup)
  if (minutes !== null) return refused({ password: tooOften(minutes) }, 429)
  if (!(await passwordFits(form.value.password, participant.passwordHash))) return refused({ password: WRONG })

  await giveBackPasswordTry(participant.lookup)
  await deleteForGood(participant, today())
  return redirect("/account?deleted", { status: 303, headers: await endSession(request) })
}

export default function Account() {
  const held = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  return (
    <div className="wrap">
      <div className="column">{held.gone ? <AccountGone /> : <AccountPage held={held} problems={problems} />}</div>
    </div>
  )
}

/** By which passes of a deleted account of the same address are found, as long as they count. */
function marksOf(lookup: Buffer) {
  const years = new Set([firstOpenYear(today()), yearOf(today())])
  return [...years].map((year) => ({ year, mark: departedMark(lookup, loadYearKey(env(), year)) }))
}

const WRONG = "This is not your password. Nothing has been deleted"

function tooOften(minutes: number): string {
  return `There were too many wrong passwords. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}`
}

function refused(problems: FormProblems, status = 422) {
  return data({ problems }, { status })
}
