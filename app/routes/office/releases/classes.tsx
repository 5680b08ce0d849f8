import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ChosenClass, ClassQuestion, TurnedClasses } from "#app/components/office/releases/rating-classes.tsx"
import { errandView } from "#app/domain/office/errand.ts"
import { classInWords, isSameClass, type RatingClass } from "#app/domain/release/left-out.ts"
import { addressOfClass, classInAddress, classTurnForm, ratingClassForm } from "#app/forms/office/rating-class.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listTurnedClasses } from "#db/queries/desk/class-turns.ts"
import { type AskedErrand, insertErrand, listErrands } from "#db/queries/desk/errands.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Classes of ratings – Threestar office" }]

/** Far more errands of a kind than are asked for in a week. */
const RECENT = 100

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "releases", now)
  const chosen = classInAddress(new URL(request.url).searchParams)
  const turned = await listTurnedClasses()
  return {
    staff: shownStaff(staff),
    turned: turned.map(({ ratingClass, ...turn }) => ({
      ...turn,
      name: classInWords(ratingClass),
      address: addressOfClass(ratingClass),
    })),
    chosen: chosen === null ? null : await chosenClass(chosen, turned, now),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "releases", now)
  const sent = await request.formData()
  const step = sent.get("step")
  if (step !== "leave-out" && step !== "count-again") {
    const form = parseForm(ratingClassForm, sent)
    if (!form.ok) return refused(sent, form.problems, 422)
    // Where somebody waits for the same count already, theirs will do.
    await insertErrand({ asked: { kind: "preview-class", ratingClass: form.value }, staff: staff.id, now })
    return redirect(addressOf(form.value), 303)
  }
  const form = parseForm(classTurnForm, sent)
  if (!form.ok) return refused(sent, form.problems, 422)
  const { ratingClass, reason } = form.value
  if (step === "leave-out" && (await findCount(ratingClass))?.state !== "done")
    return refused(sent, { form: "Count first how many ratings that concerns" }, 409)
  const id = await insertErrand({ asked: { kind: step, ratingClass, reason }, staff: staff.id, now })
  if (id === null) return refused(sent, { form: "A colleague has asked for the same just now. Look again" }, 409)
  return redirect(addressOf(ratingClass), 303)
}

export default function Classes() {
  const { turned, chosen } = useLoaderData<typeof loader>()
  const { problems, typed } = useActionData<typeof action>() ?? NOTHING_SENT
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs trail={[{ href: "/office/releases", name: "Monthly updates" }]} />
        <ErrorSummary problems={problems} />
        <h1>Classes of ratings</h1>
        <p className="lead">
          A class is all ratings that came the same way: with one pool of printed passes, say, or in one batch. It is
          left out whole, whatever its ratings say, and from the next update on. It can be counted again.
        </p>
        {chosen === null ? null : <ChosenClass {...chosen} reason={typed.reason ?? ""} problem={problems.reason} />}
        <TurnedClasses turned={turned} />
        <ClassQuestion typed={typed} problems={problems} />
      </div>
    </div>
  )
}

type Answer = Readonly<{ problems: FormProblems; typed: Readonly<Record<string, string>> }>

const NOTHING_SENT: Answer = { problems: {}, typed: {} }

function refused(sent: FormData, problems: FormProblems, status: number) {
  const typed = Object.entries(fieldsOf(sent)).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  )
  const answer: Answer = { problems, typed: Object.fromEntries(typed) }
  return data(answer, { status })
}

function addressOf(ratingClass: RatingClass): string {
  return `/office/releases/classes?${addressOfClass(ratingClass)}`
}

/** The newest of some errands about just this class. */
async function findErrandOf(kinds: readonly ClassErrand[], ratingClass: RatingClass): Promise<AskedErrand | null> {
  const errands = await listErrands(kinds, RECENT)
  return errands.find(({ asked }) => "ratingClass" in asked && isSameClass(asked.ratingClass, ratingClass)) ?? null
}

type ClassErrand = "preview-class" | "leave-out" | "count-again"

function findCount(ratingClass: RatingClass): Promise<AskedErrand | null> {
  return findErrandOf(["preview-class"], ratingClass)
}

async function chosenClass(ratingClass: RatingClass, turned: Awaited<ReturnType<typeof listTurnedClasses>>, now: Date) {
  const [count, turn] = [await findCount(ratingClass), await findErrandOf(["leave-out", "count-again"], ratingClass)]
  const { year, unit, road, key, batch } = ratingClass
  return {
    name: classInWords(ratingClass),
    address: addressOf(ratingClass),
    fields: Object.entries({ year, unit, road, key, batch }).map(([name, value]) => ({ name, value: value ?? "" })),
    isLeftOut: turned.some((one) => one.leavesOut && isSameClass(one.ratingClass, ratingClass)),
    count: count && { errand: errandView(count, now), tens: tensOf(count) },
    turn: turn && { errand: errandView(turn, now), leavesOut: turn.kind === "leave-out", tens: tensOf(turn) },
  }
}

function tensOf({ result }: AskedErrand): number {
  return result !== null && "tens" in result ? result.tens : 0
}
