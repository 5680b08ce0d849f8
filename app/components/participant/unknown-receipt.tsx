import { AskReceipt } from "./receipt-screens.tsx"

/** The same for a receipt that never was and for one whose complaint, suggestion or idea is erased. */
const UNKNOWN =
  "We know nothing with this receipt. Check each letter and number and type it again. If everything was erased, it opens nothing any more."

export function UnknownReceipt({ typed }: { typed: string }) {
  return <AskReceipt typed={typed} problems={{ receipt: UNKNOWN }} />
}
