import type { ReactNode } from "react"
import type { RowChange } from "#app/domain/register/row-change.ts"
import { Breadcrumbs } from "../../breadcrumbs.tsx"
import type { Typed } from "../../participant/carried-fields.tsx"
import type { Names } from "./change-rows.tsx"
import { ConfirmChanges } from "./confirm-changes.tsx"

/** What came back from a form: what it would change, once that is known. */
export type DeedSent = Readonly<{
  typed: Typed
  preview: Readonly<{ changes: readonly RowChange[]; plan: string }> | null
  moved: boolean
}>

/** Something that is done to one provider: first its form, then exactly what it would change. */
export function DeedPage(props: {
  provider: Readonly<{ slug: string; name: string }>
  names: Names
  sent: DeedSent | undefined
  /** The question and the button over the changes, with what should be known before. */
  question: string
  button: string
  told?: ReactNode
  /** The form. */
  children: ReactNode
}) {
  const { provider, names, sent, question, button, told, children } = props
  const back = `/office/register/${provider.slug}`
  const trail = [
    { href: "/office/register", name: "Register" },
    { href: back, name: provider.name },
  ]
  return (
    <div className="wrap">
      <Breadcrumbs trail={trail} />
      <div className="column">
        {sent?.preview ? (
          <ConfirmChanges
            {...{ names, back, typed: sent.typed, moved: sent.moved }}
            changes={sent.preview.changes}
            plan={sent.preview.plan}
            heading={question}
            button={button}
          >
            {told}
          </ConfirmChanges>
        ) : (
          children
        )}
      </div>
    </div>
  )
}
