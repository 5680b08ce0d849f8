import type { Problems } from "../error-summary.tsx"
import { AddressField } from "../join-screens.tsx"
import { TextField } from "../text-field.tsx"

/** What everybody signs in with; no password is ever filled in again. */
export function SignInFields({ address, problems }: { address: string; problems: Problems | undefined }) {
  return (
    <>
      <AddressField address={address} error={problems?.address} />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        error={problems?.password}
      />
    </>
  )
}
