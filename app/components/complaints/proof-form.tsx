import { Button } from "../button.tsx"
import { TextArea } from "../text-area.tsx"

/** Where a proof is pasted; on the page of receipts, too. */
export function ProofForm({ typed, problem }: { typed: string; problem?: string | undefined }) {
  return (
    <form method="post" action="/receipt/proof" noValidate>
      <TextArea
        name="proof"
        label="The proof"
        hint="All of it, as it stands in the file or on the page."
        value={typed}
        error={problem}
        rows={8}
        signed
      />
      <Button>Check it</Button>
    </form>
  )
}
