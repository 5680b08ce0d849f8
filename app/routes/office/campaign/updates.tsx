import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { UpdateList } from "#app/components/office/campaign/update-list.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { page as pageNumber } from "#app/forms/list-question.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { countUpdates, listUpdates } from "#db/queries/desk/campaign/updates.ts"

const UPDATES_A_PAGE = 20

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Updates – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const pages = Math.max(1, Math.ceil((await countUpdates()) / UPDATES_A_PAGE))
  const page = Math.min(pageNumber.parse(new URL(request.url).searchParams.get("page") ?? "1"), pages)
  const updates = await listUpdates({ limit: UPDATES_A_PAGE, offset: (page - 1) * UPDATES_A_PAGE })
  return { staff: shownStaff(staff), updates, page, pages }
}

export default function Updates() {
  const { updates, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/campaign", name: "Campaign" }]} />
      <h1>Updates</h1>
      <p>Letters to supporters who asked for news. Each address gets one, in batches, and everybody can stop them.</p>
      <p className="actions">
        <ButtonLink href="/office/campaign/updates/new">Write an update</ButtonLink>
      </p>
      <UpdateList updates={updates} />
      <Pagination page={page} pages={pages} href={(to) => `/office/campaign/updates?page=${to}`} />
    </div>
  )
}
