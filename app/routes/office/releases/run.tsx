import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button, ButtonLink } from "#app/components/button.tsx"
import { Notice } from "#app/components/notice.tsx"
import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { findOpenErrand, insertErrand } from "#db/queries/desk/errands.ts"
import { findNewestRelease } from "#db/queries/site/figures.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Publish now – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "releases", now)
  const last = await findNewestRelease()
  return {
    staff: shownStaff(staff),
    last,
    day: today(now),
    obstacle: await findObstacle(last?.releasedOn ?? null, now),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "releases", now)
  const sent = await request.formData()
  const last = await findNewestRelease()
  const obstacle = await findObstacle(last?.releasedOn ?? null, now)
  if (obstacle !== null) return data({ obstacle }, { status: 409 })
  if (sent.get("after") !== String(last?.number ?? 0)) return data({ obstacle: WAS_QUICKER }, { status: 409 })
  const id = await insertErrand({ asked: { kind: "run-release" }, staff: staff.id, now })
  return id === null ? data({ obstacle: WAS_QUICKER }, { status: 409 }) : redirect("/office/releases", 303)
}

export default function Run() {
  const { last, day, obstacle } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const stopped = refused?.obstacle ?? obstacle
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs trail={[{ href: "/office/releases", name: "Monthly updates" }]} />
        <h1>Publish now</h1>
        {stopped === null ? (
          <Confirm after={last?.number ?? 0} day={day} />
        ) : (
          <>
            <Notice tone="warning" heading="Not now">
              <p>{stopped}</p>
            </Notice>
            <p>
              <a href="/office/releases">Back to the monthly updates</a>
            </p>
          </>
        )}
      </div>
    </div>
  )
}

function Confirm({ after, day }: { after: number; day: Day }) {
  return (
    <>
      <p className="lead">
        This makes update {after + 1}, dated {dayInWords(day)}. Everybody sees it at once.
      </p>
      <ul>
        <li>It cannot be taken back or changed. The next update can only follow it.</li>
        <li>It publishes by the same rules as always: no figure of fewer than ten, nothing that gives away a few.</li>
        <li>The update by the clock comes all the same. Updates close together move little.</li>
      </ul>
      <form method="post">
        <input type="hidden" name="after" value={after} />
        <div className="office-actions">
          <Button look="warning">Publish it for everybody</Button>
          <ButtonLink href="/office/releases/preview" look="quiet">
            First see what it would change
          </ButtonLink>
        </div>
      </form>
    </>
  )
}

const WAS_QUICKER =
  "Somebody else has asked for an update, or one has come out, since you opened this page. Look again."

/** Why no update can be made now; null where nothing is in the way that the office can see. */
async function findObstacle(lastOn: Day | null, now: Date): Promise<string | null> {
  const open = await findOpenErrand("run-release", now)
  if (open) return `${open.by} has asked for an update, ${momentInWords(open.askedAt)}. It is under way.`
  if (lastOn === null || lastOn < today(now)) return null
  return `There is an update of ${dayInWords(lastOn)} already. Two of one day would let people subtract one from the other: make the next one tomorrow.`
}
