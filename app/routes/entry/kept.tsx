import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { LateFields } from "#app/components/office/late-form.tsx"
import { entranceAt } from "#app/domain/office/entrance.ts"
import { requireEntered } from "#app/http/entered.server.ts"
import { findLateForm, forgetLateForm } from "#app/http/staff-session.server.ts"

export const handle = { shell: "entry" }

export const meta: MetaFunction = ({ location }) => [
  { title: `What you were sending – ${entranceAt(location.pathname).name}` },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireEntered(request, new Date())
  const late = await findLateForm(request)
  if (!late) throw redirect(staff.at.home, 303)
  return { ...staff.shown, late }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireEntered(request, new Date())
  const [late, sent] = [await findLateForm(request), await request.formData()]
  await forgetLateForm(request)
  // 307: the browser sends the same fields on to where they were going.
  return late && sent.get(DEED) === "send" ? redirect(late.path, 307) : redirect(staff.at.home, 303)
}

/** A field of this page's own, which no form of the office has. */
const DEED = "kept-form"

export default function Kept() {
  const { late } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <h1>What you were sending</h1>
        <p className="lead">Your session was over when you sent this. We kept it for you: nothing has been done yet.</p>
        <LateFields fields={late.fields} />
        <form method="post">
          {late.fields.map(([name, value], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of one form, which never change their order
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <Button name={DEED} value="send">
            Send it now
          </Button>
        </form>
        <form method="post">
          <Button look="quiet">Throw it away</Button>
        </form>
      </div>
    </div>
  )
}
