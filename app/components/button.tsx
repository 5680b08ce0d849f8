import type { ReactNode } from "react"

type Look = "strong" | "quiet" | "warning"
const CLASSES = {
  strong: "govuk-button",
  quiet: "govuk-button govuk-button--secondary",
  warning: "govuk-button govuk-button--warning",
} as const satisfies Record<Look, string>

/** Sends its form. `name` and `value` tell apart several buttons of one form. */
export function Button(props: { children: ReactNode; look?: Look; name?: string; value?: string }) {
  return (
    <button type="submit" className={CLASSES[props.look ?? "strong"]} name={props.name} value={props.value}>
      {props.children}
    </button>
  )
}

/** Goes somewhere. */
export function ButtonLink(props: { children: ReactNode; href: string; look?: Look }) {
  return (
    <a href={props.href} className={CLASSES[props.look ?? "strong"]}>
      {props.children}
    </a>
  )
}
