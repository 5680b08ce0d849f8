/** What was typed so far, by the name of its field. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** Carries what was typed on other screens of a form along, unseen; `shown` are the fields of this screen. */
export function CarriedFields({ typed, shown }: { typed: Typed; shown: readonly string[] }) {
  return Object.entries(typed)
    .filter(([name]) => !shown.includes(name) && name !== "step")
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, one })))
    .map(({ name, one }) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />)
}

/** The one text typed into a field, or nothing. */
export function textIn(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === "string" ? value : ""
}

/** All that was ticked in a list. */
export function ticksIn(typed: Typed, name: string): readonly string[] {
  const value = typed[name]
  return value === undefined ? [] : [value].flat()
}
