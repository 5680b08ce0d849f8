import type { ReactNode } from "react"

/** Where a form of one's own complaint leads; the receipt goes along in it and never stands in an address. */
type Props = Readonly<{
  receipt: string
  /** Of the complaint as the page shows it; a move from an older page is refused. */
  version?: number
  action?: string
  group?: boolean
  children: ReactNode
}>

export function ReceiptForm({ receipt, version, action = "/receipt/complaint", group = false, children }: Props) {
  return (
    <form method="post" action={action} className={group ? "govuk-button-group" : undefined} noValidate>
      <input type="hidden" name="receipt" value={receipt} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {children}
    </form>
  )
}
