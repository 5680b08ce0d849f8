import { Checkboxes } from "../checkboxes.tsx"
import { textIn, ticksIn } from "../participant/carried-fields.tsx"
import { TextField } from "../text-field.tsx"
import type { ScreenProps } from "./screen-props.ts"

/** A pass changes how a complaint is counted, and nothing else; with a script it comes along by itself. */
export function PassQuestion({ typed, problems, area }: ScreenProps) {
  return (
    <>
      <h1>Do you have a rating pass?</h1>
      <p>
        You need none. Every complaint is read and answered alike. A pass shows that a real person stands behind it,
        without saying who. So complaints with a pass are counted by themselves, and one person counts once for a
        provider and year.
      </p>
      <div data-code="">
        <TextField
          name="code"
          label="The code of your rating pass, if you have one"
          hint={
            <>
              16 letters and numbers, or 18 from a printed pass. It can still rate.{" "}
              <a href={`/join?area=${area}`}>Get a pass</a>
            </>
          }
          value={textIn(typed, "code")}
          error={problems?.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width={30}
        />
      </div>
      <div data-with-pass="" hidden>
        <p>
          Your rating pass for this area is in this browser. It goes along by itself when you send, and it can still
          rate. It does not say who you are, and does not lead to your rating.
        </p>
        <Checkboxes
          name="without-pass"
          label="If you would rather not"
          choices={[{ value: "yes", label: "Send it without my pass" }]}
          values={ticksIn(typed, "without-pass")}
        />
      </div>
    </>
  )
}
