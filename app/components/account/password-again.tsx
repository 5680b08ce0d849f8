import { minutesInWords } from "#app/domain/waiting.ts"
import { TextField } from "../text-field.tsx"

/** The password of somebody who is signed in already: a phone may lie about. */
export function PasswordAgainField({ error, id = "password" }: { error: string | undefined; id?: string }) {
  return (
    <TextField
      name="password"
      id={id}
      label="Your password"
      type="password"
      autoComplete="current-password"
      error={error}
      width={20}
    />
  )
}

/** What was wrong with it. `minutes` until the next try, or null; `nothing` says what has not been done. */
export function passwordAgainProblem(minutes: number | null, nothing: string): string {
  if (minutes === null) return `This is not your password. ${nothing}`
  return `There were too many wrong passwords. Try again in ${minutesInWords(minutes)}`
}
