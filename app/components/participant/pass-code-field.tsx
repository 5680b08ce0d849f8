import { TextField } from "../text-field.tsx"

/**
 * Asked above the questions, where the form does not carry a pass along yet. The script takes it away where this browser
 * keeps a pass for the area.
 */
export function PassCode({ typed, problem, area }: { typed: string; problem: string | undefined; area: string }) {
  return (
    <div data-code="">
      <TextField
        name="code"
        label="The code of your rating pass"
        hint={
          <>
            16 letters and numbers, or 18 from a printed pass.{" "}
            <a href={`/join?area=${area}`}>I do not have a pass yet</a>
          </>
        }
        value={typed}
        error={problem}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        width={30}
      />
    </div>
  )
}

/** Shown in its place by the script. */
export function PassHere() {
  return (
    <p data-with-pass="" hidden>
      Your rating pass for this area is here, and you are signed out. What you fill in stays on this device until you
      press “Send now”.
    </p>
  )
}
