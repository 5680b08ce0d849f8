import { index, type RouteConfig, route } from "@remix-run/route-config"

/** The site map: every address on one page. */
export default [
  // Public: no cookie, the same for everyone.
  index("routes/public/home.tsx"),
  route("providers", "routes/public/providers.tsx"),
  route("providers/:slug", "routes/public/provider.tsx"),
  route("programmes/:slug", "routes/public/programme.tsx"),
  route("areas/:slug", "routes/public/area.tsx"),
  route("how-stars-work", "routes/public/how-stars-work.tsx"),
  route("anonymity", "routes/public/anonymity.tsx"),
  route("privacy", "routes/public/privacy.tsx"),
  route("contact", "routes/public/contact.tsx"),

  // Participant: the road to a rating.
  route("rate", "routes/participant/rate-start.tsx"),
  route("rate/where", "routes/participant/rate-where.tsx"),
  route("rate/not-listed", "routes/participant/rate-not-listed.tsx"),
  route("rate/:unit", "routes/participant/rate-unit.tsx"),
  route("pass", "routes/participant/pass.tsx"),
  route("pass/code", "routes/participant/pass-code.tsx"),
  route("pass/sign", "routes/participant/pass-sign.ts"),
  route("receipt", "routes/participant/receipt.tsx"),

  route("join", "routes/participant/join.tsx"),
  route("join/:token", "routes/participant/join-link.tsx"),
  route("sign-in", "routes/participant/sign-in.tsx"),
  route("sign-out", "routes/participant/sign-out.tsx"),
  route("reset", "routes/participant/reset.tsx"),
  route("reset/:token", "routes/participant/reset-link.tsx"),
  route("account", "routes/participant/account.tsx"),
  route("account/password", "routes/participant/account-password.tsx"),
  route("account/address", "routes/participant/account-address.tsx"),
  route("account/download", "routes/participant/account-download.ts"),
  route("pressure", "routes/participant/pressure.tsx"),
  route("exit", "routes/participant/exit.tsx"),

  // Office: behind two factors; app/domain/office/place.ts says which permission opens which page.
  route("office", "routes/office/today.tsx"),
  route("office/sign-in", "routes/office/entry/sign-in.tsx"),
  route("office/sign-in/passkey", "routes/office/entry/sign-in-passkey.ts"),
  route("office/second-factor", "routes/office/entry/second-factor.tsx"),
  route("office/second-factor/passkey", "routes/office/entry/passkey-options.ts"),
  route("office/join/:token", "routes/office/entry/join.tsx"),
  route("office/sign-out", "routes/office/entry/sign-out.ts"),
  route("office/you", "routes/office/you/you.tsx"),
  route("office/you/app", "routes/office/you/app.tsx"),
  route("office/codes", "routes/office/you/codes.tsx"),
  route("office/kept", "routes/office/you/kept.tsx"),
  route("office/people", "routes/office/people/people.tsx"),
  route("office/people/:staff", "routes/office/people/person.tsx"),
  route("office/audit", "routes/office/audit/audit.tsx"),
  route("office/audit/log.csv", "routes/office/audit/audit-log.ts"),
  route("office/register", "routes/office/register/register.tsx"),
  route("office/register/add/:kind", "routes/office/register/row-add.tsx"),
  route("office/register/changes", "routes/office/register/changes.tsx"),
  route("office/register/changes/:deed", "routes/office/register/change.tsx"),
  route("office/register/import", "routes/office/register/import.tsx"),
  route("office/register/missing", "routes/office/register/missing.tsx"),
  route("office/register/row/:kind/:key", "routes/office/register/row.tsx"),
  route("office/register/:provider", "routes/office/register/provider.tsx"),
  route("office/register/:provider/end", "routes/office/register/end.tsx"),
  route("office/register/:provider/merge", "routes/office/register/merge.tsx"),
  route("office/register/:provider/rename", "routes/office/register/rename.tsx"),
  route("office/register/:provider/take-over", "routes/office/register/take-over.tsx"),
  route("office/switches", "routes/office/switches/switches.tsx"),
  route("office/switches/:name", "routes/office/switches/switch.tsx"),
  route("office/retention", "routes/office/retention/retention.tsx"),

  // Data: for machines, and for the person at this one.
  route("api/v1/ballot-keys.txt", "routes/data/ballot-keys.ts"),
  route("api/v1/areas/:area/names.json", "routes/data/area-names.ts"),
  route("api/v1/releases/:year/exact.csv", "routes/data/exact-release.ts"),
  route("outbox", "routes/data/outbox.tsx"),

  // Whatever is not here.
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig
