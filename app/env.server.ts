import { existsSync } from "node:fs"
import { isIP } from "node:net"
import { dirname, relative, resolve } from "node:path"
import { loadEnvFile } from "node:process"
import { z } from "zod"
import { Refusal } from "#app/refusal.server.ts"

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const
const NAMED_PROXIES = ["loopback", "linklocal", "uniquelocal"]

/** Every setting, checked; `.env.example` explains each to the person who sets it. Folders are absolute. */
export type Env = Readonly<{
  DATA_DIR: string
  SECRETS_DIR: string
  /** The campaign's own keys; never in SECRETS_DIR, so that no copy of one carries the other. */
  CAMPAIGN_KEYS_DIR: string
  PORT: number
  HOST: string
  /** Scheme, host and port, without a slash at the end. */
  ORIGIN: string
  /** Whether ORIGIN is this machine itself: then plain http, and the outbox page, are allowed. */
  LOOPBACK: boolean
  DATABASE_URL?: string
  ORGANISATION_NAME: string
  CONTACT_EMAIL: string
  CONTACT_POST?: string
  /** Where "Exit this page" leads: somewhere that tells a person looking over a shoulder nothing. */
  EXIT_URL: string
  MAIL_FROM: string
  RESEND_API_KEY?: string
  RESEND_BASE_URL?: string
  /** By which Resend signs what it tells of letters; nothing is taken without. */
  RESEND_WEBHOOK_SECRET?: string
  SMTP_URL?: string
  /** Where a postcode is looked up, with {postcode} in its place; nowhere without. */
  POSTCODE_URL?: string
  /** Letters of an update that leave in a second at most. */
  UPDATES_PER_SECOND: number
  /** Addresses or names express understands as trusted proxies; empty means none. */
  TRUST_PROXY: readonly string[]
  DEMO: boolean
  LOG_LEVEL: (typeof LOG_LEVELS)[number]
  /** Time of the nightly tally, UTC. */
  TALLY_AT: { hour: number; minute: number }
  /** Day of the month (1 to 28) of the monthly release. */
  RELEASE_DAY: number
}>

let parsed: Env | undefined

/**
 * The settings of this process: read from the environment, and from `.env` for what the environment does not say,
 * the first time somebody asks. ENV_FILE names another file than `.env`.
 * @throws Refusal naming the first setting that is missing or wrong
 */
export function env(): Env {
  if (!parsed) {
    const file = process.env.ENV_FILE ?? ".env"
    if (existsSync(file)) loadEnvFile(file)
    parsed = parseEnv(process.env)
  }
  return parsed
}

/**
 * Checks settings and fills in what may be left out.
 * @throws Refusal naming the first setting that is missing or wrong
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const result = settings.safeParse(given)
  if (!result.success) throw new Refusal(result.error.issues[0]?.message ?? "The settings cannot be read.")
  const { HOST, PORT, ORIGIN, CONTACT_EMAIL, MAIL_FROM, DEMO, ...rest } = result.data
  const port = PORT ?? portOfLoopback(ORIGIN) ?? 3000
  const origin = new URL(ORIGIN ?? `http://localhost:${port}`)
  const loopback = isLoopback(origin.hostname)
  if (origin.protocol !== "https:" && !loopback) {
    throw new Refusal(
      `ORIGIN is ${origin.origin}, but only https protects what people send: set ORIGIN to an https address, or to http://localhost:${port} on your own machine.`,
    )
  }
  if ((rest.RESEND_API_KEY || rest.SMTP_URL) && !MAIL_FROM) {
    throw new Refusal(
      "MAIL_FROM is missing: a mail service is configured, so letters need a sender, such as MAIL_FROM=letters@example.org.",
    )
  }
  const folders = {
    DATA_DIR: resolve(rest.DATA_DIR),
    SECRETS_DIR: resolve(rest.SECRETS_DIR),
    CAMPAIGN_KEYS_DIR: resolve(rest.CAMPAIGN_KEYS_DIR ?? `${resolve(rest.SECRETS_DIR)}-campaign`),
  }
  refuseSecretsAmongData(folders)
  refuseKeysTogether(folders)
  return {
    ...rest,
    ...folders,
    PORT: port,
    HOST: HOST ?? (loopback ? "127.0.0.1" : "0.0.0.0"),
    ORIGIN: origin.origin,
    LOOPBACK: loopback,
    CONTACT_EMAIL: CONTACT_EMAIL ?? `contact@${origin.hostname}`,
    MAIL_FROM: MAIL_FROM ?? `no-reply@${origin.hostname}`,
    DEMO: DEMO === "1",
  }
}

/** What a live site ought to set and has not, as sentences for the person who starts it; none on one's own machine. */
export function advice(source: Record<string, string | undefined>, settled: Env): string[] {
  if (settled.LOOPBACK) return []
  const lines: string[] = []
  if (!settled.RESEND_API_KEY && !settled.SMTP_URL) {
    lines.push("No letter can leave, so nobody can join: set RESEND_API_KEY or SMTP_URL.")
  }
  if (!source.CONTACT_EMAIL) lines.push(`The site shows ${settled.CONTACT_EMAIL} as its address: set CONTACT_EMAIL.`)
  return lines
}

const address = (name: string, example: string) =>
  z.url({ error: `${name} is not an address: write it whole, such as ${name}=${example}.` })

const settings = z.object({
  DATA_DIR: z.string().default(".data"),
  SECRETS_DIR: z.string().default(".secrets"),
  CAMPAIGN_KEYS_DIR: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: "PORT must be a whole number from 0 to 65535, such as PORT=3000." })
    .transform(Number)
    .refine((port) => port <= 65535, { error: "PORT must be a whole number from 0 to 65535, such as PORT=3000." })
    .optional(),
  HOST: z.string().optional(),
  ORIGIN: z
    .url({ protocol: /^https?$/, error: "ORIGIN must be the site's address, such as ORIGIN=https://example.org." })
    .refine((text) => URL.canParse(text) && ["/", ""].includes(new URL(text).pathname) && !new URL(text).search, {
      error: "ORIGIN must be the site's address without a path, such as ORIGIN=https://example.org.",
    })
    .optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        "DATABASE_URL must look like postgres://user:password@host:5432/name; leave it out to use the built-in one.",
    })
    .optional(),
  ORGANISATION_NAME: z
    .string()
    .max(80, { error: "ORGANISATION_NAME is longer than 80 letters: shorten it." })
    .default("UnemployedNet"),
  CONTACT_EMAIL: z
    .email({ error: "CONTACT_EMAIL is not an e-mail address: write it like CONTACT_EMAIL=hello@example.org." })
    .optional(),
  CONTACT_POST: z.string().optional(),
  EXIT_URL: address("EXIT_URL", "https://www.bbc.co.uk/weather").default("https://www.bbc.co.uk/weather"),
  MAIL_FROM: z
    .email({ error: "MAIL_FROM is not an e-mail address: write it like MAIL_FROM=letters@example.org." })
    .optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: address("RESEND_BASE_URL", "https://api.resend.com").optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/, {
      error:
        "RESEND_WEBHOOK_SECRET must be the signing secret that Resend shows for the webhook: it begins with whsec_.",
    })
    .optional(),
  UPDATES_PER_SECOND: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: "UPDATES_PER_SECOND must be a whole number from 1 to 9999, such as 20." })
    .default("20")
    .transform(Number),
  SMTP_URL: address("SMTP_URL", "smtps://user:password@mail.example.org:465").optional(),
  POSTCODE_URL: z
    .string()
    .refine((text) => text.includes("{postcode}") && URL.canParse(text.replace("{postcode}", "M11AE")), {
      error:
        "POSTCODE_URL must be an address with {postcode} in it, such as POSTCODE_URL=https://api.postcodes.io/postcodes/{postcode}.",
    })
    .optional(),
  TRUST_PROXY: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isProxy), {
      error: "TRUST_PROXY must list addresses, such as TRUST_PROXY=loopback or TRUST_PROXY=10.0.0.0/8,192.168.1.7.",
    }),
  DEMO: z.enum(["0", "1"], { error: "DEMO is set by `npm run demo`: leave it out." }).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}.` }).default("warn"),
  TALLY_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "TALLY_AT must be a time of day (UTC), such as TALLY_AT=03:20." })
    .default("03:20")
    .transform((text) => ({ hour: Number(text.slice(0, 2)), minute: Number(text.slice(3)) })),
  RELEASE_DAY: z
    .string()
    .regex(/^([1-9]|1\d|2[0-8])$/, { error: "RELEASE_DAY must be a day from 1 to 28, such as RELEASE_DAY=1." })
    .default("1")
    .transform(Number),
})

/** Somebody who copies or backs up the data folder must not carry the keys away with it. */
function refuseSecretsAmongData(folders: { DATA_DIR: string; SECRETS_DIR: string }) {
  const way = relative(folders.DATA_DIR, folders.SECRETS_DIR)
  if (way === "" || !way.startsWith("..")) {
    throw new Refusal(
      `SECRETS_DIR (${folders.SECRETS_DIR}) lies inside DATA_DIR, so a copy of the data would carry the keys away: set SECRETS_DIR to a folder outside, such as ${resolve(dirname(folders.DATA_DIR), ".secrets")}.`,
    )
  }
}

/**
 * With the pepper and the campaign's keys together, anybody could look up which supporters have an account: they lie in
 * folders of their own.
 */
function refuseKeysTogether(folders: { DATA_DIR: string; SECRETS_DIR: string; CAMPAIGN_KEYS_DIR: string }) {
  const isIn = (outer: string) => {
    const way = relative(outer, folders.CAMPAIGN_KEYS_DIR)
    return way === "" || !way.startsWith("..")
  }
  if (isIn(folders.DATA_DIR) || isIn(folders.SECRETS_DIR)) {
    throw new Refusal(
      `CAMPAIGN_KEYS_DIR (${folders.CAMPAIGN_KEYS_DIR}) lies inside DATA_DIR or SECRETS_DIR, so a copy of one would carry the other away: set it to a folder outside, such as ${folders.SECRETS_DIR}-campaign.`,
    )
  }
}

function portOfLoopback(origin: string | undefined): number | undefined {
  if (!origin || !URL.canParse(origin)) return undefined
  const { hostname, port } = new URL(origin)
  return isLoopback(hostname) && port ? Number(port) : undefined
}

/** Whether a URL's host name means this machine itself (RFC 6761, RFC 1122, RFC 4291). */
function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    (isIP(hostname) === 4 && hostname.startsWith("127."))
  )
}

function isProxy(name: string): boolean {
  const [host = "", bits] = name.split("/")
  return NAMED_PROXIES.includes(name) || (isIP(host) > 0 && (bits === undefined || /^\d{1,3}$/.test(bits)))
}
