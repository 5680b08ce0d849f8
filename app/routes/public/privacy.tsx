import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { BrowserAndLogs } from "#app/components/privacy/browser-and-logs.tsx"
import { Grounds } from "#app/components/privacy/grounds.tsx"
import { KeptTables } from "#app/components/privacy/kept-tables.tsx"
import { type Carrier, Receivers } from "#app/components/privacy/receivers.tsx"
import { Rights } from "#app/components/privacy/rights.tsx"
import { type Env, env } from "#app/env.server.ts"

export const meta: MetaFunction = () => [
  { title: "Privacy – Threestar" },
  {
    name: "description",
    content: "What Threestar keeps, why and for how long, who gets it, and how to erase each thing.",
  },
]

export function loader() {
  const { ORGANISATION_NAME, CONTACT_EMAIL, LOOPBACK } = env()
  return {
    organisation: ORGANISATION_NAME,
    // As on Contact: on one's own machine the address is only a stand-in.
    email: LOOPBACK && CONTACT_EMAIL.endsWith("localhost") ? null : CONTACT_EMAIL,
    carrier: carrierOf(env()),
  }
}

export default function Privacy() {
  const { organisation, email, carrier } = useLoaderData<typeof loader>()
  return (
    <div className="wrap prose">
      <h1>Privacy: what we keep, and why</h1>
      <p className="lead">
        As little as we can: no names, no e-mail addresses, and almost no dates. {organisation} runs this site and
        decides what is kept.
      </p>
      <p>
        How we keep what you say apart from who you are, and where that ends, stands on{" "}
        <a href="/anonymity">Anonymity</a>.
      </p>
      <Rights email={email} organisation={organisation} />
      <Receivers carrier={carrier} organisation={organisation} />
      <BrowserAndLogs />
      <Grounds organisation={organisation} />
      <h2 id="kept">Everything we keep</h2>
      <p>
        “With no end set” means that nothing erases it by itself yet. “Scrambled” means that nobody can read it back.
        But somebody with our keys can test if it fits an address or a code that they already have.
      </p>
      <KeptTables />
    </div>
  )
}

/** In the order in which the postman (emails/send.server.ts) asks them. */
function carrierOf({ RESEND_API_KEY, SMTP_URL, LOOPBACK }: Env): Carrier {
  if (RESEND_API_KEY) return "resend"
  if (SMTP_URL) return "smtp"
  return LOOPBACK ? "own-machine" : "none"
}
