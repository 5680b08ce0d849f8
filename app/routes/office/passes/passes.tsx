import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { ConfirmPool, NewPoolForm, PoolTable } from "#app/components/office/passes/pools.tsx"
import { yearOf } from "#app/domain/calendar.ts"
import { nextPoolId } from "#app/domain/paper-pool.ts"
import { env } from "#app/env.server.ts"
import { poolForm } from "#app/forms/office/paper-pool.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listPaperPools } from "#db/queries/door/paper-passes.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Printed passes – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "passes", new Date())
  const pools = await listPaperPools()
  return {
    staff: shownStaff(staff),
    pools: pools.toReversed(),
    isTaken: new URL(request.url).searchParams.has("taken"),
    // Passes that name this machine work on no other.
    origin: env().LOOPBACK ? env().ORIGIN : null,
  }
}

/** Looks whether a pool can be made, and under which name; nothing is made yet. */
export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request, "passes", new Date())
  const sent = await request.formData()
  const form = parseForm(poolForm, sent)
  const typed = { place: String(sent.get("place") ?? ""), count: String(sent.get("count") ?? "") }
  if (!form.ok) return data<Answer>({ problems: form.problems, typed, pool: null }, { status: 422 })
  const taken = (await listPaperPools()).map(({ id }) => id)
  const year = yearOf(today())
  const pool = { ...form.value, year, name: nextPoolId(form.value.place, year, taken) }
  return data<Answer>({ problems: {}, typed, pool })
}

export default function Passes() {
  const { pools, isTaken, origin } = useLoaderData<typeof loader>()
  const { problems, typed, pool } = useActionData<typeof action>() ?? NOTHING_SENT
  return (
    <div className="wrap">
      <ErrorSummary problems={problems} />
      <h1>Printed passes</h1>
      <p className="lead">
        For libraries and advice centres, where people have no phone or do not want to use theirs. Each card rates one
        provider, once. We cannot tell which card somebody took.
      </p>
      {isTaken ? (
        <Notice tone="warning" heading="Those sheets were made already">
          <p>The pool is in the list below. Its codes stand on its sheets alone: we cannot show them again.</p>
        </Notice>
      ) : null}
      {pool === null ? <NewPoolForm typed={typed} problems={problems} /> : <ConfirmPool pool={pool} origin={origin} />}
      <PoolTable pools={pools} />
    </div>
  )
}

type Answer = Readonly<{
  problems: FormProblems
  typed: Readonly<{ place: string; count: string }>
  pool: Readonly<{ place: string; count: number; year: number; name: string }> | null
}>

const NOTHING_SENT: Answer = { problems: {}, typed: { place: "", count: "" }, pool: null }
