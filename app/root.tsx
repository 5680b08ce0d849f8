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
import { OfficeHeader, staffIn } from "#app/components/office/office-header.tsx"
import { Messages } from "#app/components/participant/messages.tsx"
import { PausedPage, PausedStrip, pauseIn } from "#app/components/paused.tsx"
import { PortalHeader, whoIn } from "#app/components/portal/portal-header.tsx"
import { SiteFooter } from "#app/components/site-footer.tsx"
import { SiteHeader } from "#app/components/site-header.tsx"
import { SiteStrip } from "#app/components/site-strip.tsx"
import { Sprite } from "#app/components/sprite.tsx"
import { type Pause, SWITCH_WORDS } from "#app/domain/switch.ts"
import { env } from "#app/env.server.ts"
import { browserModules } from "#app/http/browser-modules.server.ts"
import { pausesNow } from "#app/http/switches.server.ts"
import { type Shell, shellOf } from "./shell.ts"
import office from "./styles/office.scss?url"
import site from "./styles/site.scss?url"

export const links: LinksFunction = () => [
  { rel: "preload", href: regular, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: bold, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: site },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
]

export const meta: MetaFunction = ({ error }) => [
  { title: error === undefined ? "Threestar" : `${titleOf(error)} – Threestar` },
]

/** A page of ours in place of an error keeps what the error said by header, such as when to come back. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers()

export async function loader() {
  const { ORGANISATION_NAME, DEMO } = env()
  // Without a database the shell still stands: what failed is said by the page in it.
  const pauses = await pausesNow().catch((): Pause[] => [])
  return { organisation: ORGANISATION_NAME, demo: DEMO, modules: browserModules(), pauses }
}

/** The shell of every page, error pages included; shell.ts says how a route asks for its own. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root")
  const organisation = root?.organisation ?? "the people named under Contact"
  const { pathname } = useLocation()
  const matches = useMatches()
  const shell = matches.map(({ handle }) => shellOf(handle, pathname)).find((one) => one !== "public") ?? "public"
  const participant = shell === "participant"
  const script = root && shell !== "public" ? root.modules[participant ? "ballots" : "office"] : null
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#3d0f49" />
        <Meta />
        <Links />
        {shell === "office" || shell === "portal" ? <link rel="stylesheet" href={office} /> : null}
        {script ? (
          <script
            type="module"
            src={script.src}
            integrity={script.integrity}
            data-solver={participant ? root?.modules.solver.src : undefined}
          />
        ) : null}
      </head>
      <body>
        {participant ? (
          <ExitButton>
            <SkipLink />
          </ExitButton>
        ) : (
          <SkipLink />
        )}
        <ShellHeader shell={shell} />
        <SiteStrip organisation={organisation} demo={root?.demo ?? false} />
        {shell === "office" ? null : <PausedStrip pauses={root?.pauses ?? []} />}
        {participant ? <Messages /> : null}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter organisation={organisation} />
        <Sprite />
      </body>
    </html>
  )
}

function ShellHeader({ shell }: { shell: Shell }) {
  const { pathname } = useLocation()
  const matches = useMatches()
  if (shell === "office") {
    return <OfficeHeader path={pathname} staff={matches.map(({ data }) => staffIn(data)).find(Boolean) ?? null} />
  }
  if (shell === "portal") {
    return <PortalHeader path={pathname} who={matches.map(({ data }) => whoIn(data)).find(Boolean) ?? null} />
  }
  return <SiteHeader path={pathname} menu={shell !== "participant"} />
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
  const pause = pauseIn(isRouteErrorResponse(error) ? error.data : null)
  if (pause) return <PausedPage pause={pause} />
  return <ErrorPage status={statusOf(error)} minutes={minutesOf(error)} />
}

function titleOf(error: unknown): string {
  const pause = pauseIn(isRouteErrorResponse(error) ? error.data : null)
  return pause ? SWITCH_WORDS[pause.name].paused : errorTitle(statusOf(error))
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
