import { type RouteConfig, route } from "@remix-run/route-config"

/** The site map: every address on one page. */
export default [
  // Public: no cookie, the same for everyone.
  route("how-stars-work", "routes/public/how-stars-work.tsx"),
  route("contact", "routes/public/contact.tsx"),

  // Participant: the road to a rating.
  route("rate", "routes/participant/rate-start.tsx"),

  route("join", "routes/participant/join.tsx"),
  route("join/:token", "routes/participant/join-link.tsx"),
  route("sign-in", "routes/participant/sign-in.tsx"),
  route("sign-out", "routes/participant/sign-out.tsx"),
  route("reset", "routes/participant/reset.tsx"),
  route("reset/:token", "routes/participant/reset-link.tsx"),
  route("account", "routes/participant/account.tsx"),
  route("exit", "routes/participant/exit.tsx"),

  // Data: for machines, and for the person at this one.
  route("outbox", "routes/data/outbox.tsx"),

  // Whatever is not here.
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig
