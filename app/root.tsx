import regular from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2?url"
import bold from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2?url"
import type { HeadersFunction, LinksFunction, MetaFunction } from "@remix-run/node"
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react"
import type { ReactNode } from "react"
import { ErrorPage, errorTitle } from "#app/components/error-page.tsx"
import { ExitButton } from "#app/components/exit-button.tsx"
import { SiteFooter } from "#app/components/site-footer.tsx"
import { SiteHeader } from "#app/components/site-header.tsx"
import { SiteStrip } from "#app/components/site-strip.tsx"
import { Sprite } from "#app/components/sprite.tsx"
import { env } from "#app/env.server.ts"
import site from "./styles/site.scss?url"

export const links: LinksFunction = () => [
  { rel: "preload", href: regular, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: bold, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: site },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
]

export const meta: MetaFunction = ({ error }) => [
  { title: error === undefined ? "Threestar" : `${errorTitle(statusOf(error))} – Threestar` },
]

/** A page of ours in place of an error keeps what the error said by header, such as when to come back. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers()

export function loader() {
  const { ORGANISATION_NAME, DEMO } = env()
  return { organisation: ORGANISATION_NAME, demo: DEMO }
}

/**
 * The shell of every page, error pages included. A route asks for the participant's shell, with the way out first and
 * no menu to wander off by, with `export const handle = { shell: "participant" }`.
 */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root")
  const organisation = root?.organisation ?? "the people named under Contact"
  const { pathname } = useLocation()
  const participant = useMatches().some(({ handle }) => wantsParticipantShell(handle))
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#3d0f49" />
        <Meta />
        <Links />
      </head>
      <body>
        {participant ? (
          <ExitButton>
            <SkipLink />
          </ExitButton>
        ) : (
          <SkipLink />
        )}
        <SiteHeader path={pathname} menu={!participant} />
        <SiteStrip organisation={organisation} demo={root?.demo ?? false} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter organisation={organisation} />
        <Sprite />
      </body>
    </html>
  )
}

function SkipLink() {
  return (
    <a className="govuk-skip-link" href="#main">
      Skip to the main content
    </a>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  return <ErrorPage status={statusOf(error)} minutes={minutesOf(error)} />
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500
}

/** In how many minutes to come back, where the error says so. */
function minutesOf(error: unknown): number | undefined {
  const told: unknown = isRouteErrorResponse(error) ? error.data : null
  if (typeof told !== "object" || told === null || !("minutes" in told)) return undefined
  return typeof told.minutes === "number" ? told.minutes : undefined
}

function wantsParticipantShell(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "shell" in handle && handle.shell === "participant"
}
