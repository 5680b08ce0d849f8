import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { DeadLink } from "#app/components/campaign/dead-link.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { MP_REPLIES, MP_REPLY_WORDS } from "#app/domain/campaign/act.ts"
import { mpReplyForm } from "#app/forms/act.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { openSupporterLink } from "#app/tasks/campaign/sign-up.server.ts"
import { findMpAnswer, recordMpAnswer } from "#db/queries/desk/campaign/mp-letters.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [
  { title: "Did your MP answer? – Threestar" },
  { name: "robots", content: "noindex" },
]

/** Looks only: mail scanners open links, and must not answer for anybody. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "supporter link")
  const behind = await openSupporterLink("reply", params.token ?? "")
  if (!behind.ok) return data(behind, { status: behind.reason === "strange" ? 404 : 410 })
  return data({ ok: true, answer: (await findMpAnswer(behind.supporter.id)) ?? null } as const)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "supporter link")
  const behind = await openSupporterLink("reply", params.token ?? "")
  if (!behind.ok) return data({ problems: NONE }, { status: 410 })
  const read = parseForm(mpReplyForm, await request.formData())
  if (!read.ok) return data({ problems: { form: read.problems.answer ?? "Press one of the buttons" } }, { status: 422 })
  await recordMpAnswer(behind.supporter.id, read.value.answer)
  return data({ problems: NONE })
}

const NONE: FormProblems = {}

export default function Replied() {
  const behind = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {behind.ok ? (
          <>
            <ErrorSummary problems={told?.problems} />
            <h1>Did your MP answer?</h1>
            {behind.answer === null ? null : (
              <p role="status">
                Thank you. You told us: <b>{MP_REPLY_WORDS[behind.answer]}</b>. You can change it here.
              </p>
            )}
            <form method="post">
              {MP_REPLIES.map((answer) => (
                <p key={answer}>
                  <Button look="quiet" name="answer" value={answer}>
                    {MP_REPLY_WORDS[answer]}
                  </Button>
                </p>
              ))}
            </form>
          </>
        ) : (
          <DeadLink reason={behind.reason} />
        )}
      </div>
    </div>
  )
}
