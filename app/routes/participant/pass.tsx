import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { Notice } from "#app/components/notice.tsx"
import { RoadStep } from "#app/components/participant/road-step.tsx"
import { FEWEST_UNITS_IN_A_QUIET_BOOK } from "#app/domain/ballot.ts"
import { yearOf } from "#app/domain/calendar.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { requireParticipant } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Get your rating pass – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireParticipant(request, new Date())
  const area = new URL(request.url).searchParams.get("area")
  if (!area) throw redirect("/rate/where", 303)
  const { areaName, programmeName, units } = await findBookOr404(area)
  return { area, areaName, programmeName, units: units.length, year: yearOf(today()) }
}

export default function Pass() {
  const { area, areaName, programmeName, units, year } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <RoadStep at="pass" />
        <h1>Get your rating pass</h1>
        <p>
          One code for every provider of {programmeName} in {areaName}. You can use it once for each of them until 31
          January {year + 1}.
        </p>
        {units < FEWEST_UNITS_IN_A_QUIET_BOOK ? (
          <Notice tone="warning" heading="Few providers are listed here">
            <p>
              With so few, asking for a pass nearly tells us whom you meet. It does not tell us what you say of them.
            </p>
          </Notice>
        ) : null}
        <ul>
          <li>We note that you took a pass for {areaName} this year. That is all we note.</li>
          <li>
            The code comes from a pile of 64. We do not note down which one you get. A dishonest operator could: for
            this way you have to trust us on that.
          </li>
          <li>We show the code once, and sign you out at once. Have a pen ready.</li>
        </ul>
        <form method="post" action="/pass/code">
          <input type="hidden" name="area" value={area} />
          <Button>Show my pass</Button>
        </form>
      </div>
    </div>
  )
}
