import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { GroundChoice, LegalNoticeForm } from "#app/components/office/notices/legal-notice-form.tsx"
import { typedIn } from "#app/components/office/notices/typed.ts"
import { NOTICE_GROUNDS } from "#app/domain/notices/legal-notice.ts"
import { clockOf, ukTimeOf } from "#app/domain/working-time/uk-time.ts"
import { env } from "#app/env.server.ts"
import { legalNoticeForm } from "#app/forms/office/notices.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { sealTold } from "#app/tasks/sealed-told.server.ts"
import { insertLegalNotice } from "#db/queries/desk/notices/legal-notices.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A legal notice has come – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const { day, ms } = ukTimeOf(now)
  const ground = groundIn(new URL(request.url).searchParams.get("ground"))
  return { staff: shownStaff(staff), ground, now: { day, time: clockOf(ms) } }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const sent = await request.formData()
  const form = parseForm(legalNoticeForm(now, env().ORIGIN), sent)
  if (!form.ok) {
    const ground = groundIn(sent.get("ground"))
    return data({ ground, typed: typedIn(sent), problems: form.problems }, { status: 422 })
  }
  const { told, notice } = form.value
  const reference = await insertLegalNotice({ ...notice, told: sealTold(told) }, staff.id)
  return redirect(`/office/notices/${reference}`, 303)
}

export default function NewLegalNotice() {
  const { ground: asked, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const ground = answer?.ground ?? asked
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/notices", name: "Notices" }]} />
      <div className="column">
        {ground === null ? (
          <GroundChoice problem={answer?.problems.ground} />
        ) : (
          <LegalNoticeForm
            ground={ground}
            typed={answer?.typed ?? { fields: now, boxes: {} }}
            problems={answer?.problems ?? {}}
          />
        )}
      </div>
    </div>
  )
}

function groundIn(asked: unknown) {
  return NOTICE_GROUNDS.find((ground) => ground === asked) ?? null
}
