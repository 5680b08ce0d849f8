import { TextArea } from "../../text-area.tsx"

/** Why somebody changes the register: colleagues read it beside their name. */
export function ReasonField({ value, error }: { value: string; error: string | undefined }) {
  return (
    <TextArea
      name="reason"
      label="Why?"
      hint="Colleagues read this in the history, beside your name. No names of participants."
      value={value}
      error={error}
      rows={3}
    />
  )
}
