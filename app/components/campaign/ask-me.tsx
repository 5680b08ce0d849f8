import { Button } from "../button.tsx"
import { TextField } from "../text-field.tsx"

/** To be asked once whether the MP answered. */
export function AskMe({ address, error }: Readonly<{ address: string; error: string | undefined }>) {
  return (
    <form method="post" action="/campaign/act" className="card" noValidate>
      <h2>May we ask you once what came of it?</h2>
      <p>
        In three weeks we send you one letter: did your MP answer? This works if you signed the campaign with this
        address and wanted our letters. You may leave it out.
      </p>
      <TextField
        name="address"
        label="The e-mail address that you signed with"
        value={address}
        error={error}
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <Button name="step" value="ask">
        Ask me in three weeks
      </Button>
    </form>
  )
}
