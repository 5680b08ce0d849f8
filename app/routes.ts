import { type RouteConfig, route } from "@remix-run/route-config"

/** The site map: every address on one page. */
export default [
  // Public: no cookie, the same for everyone.
  route("how-stars-work", "routes/public/how-stars-work.tsx"),
  route("contact", "routes/public/contact.tsx"),

  // Participant: the road to a rating.
  route("rate", "routes/participant/rate-start.tsx"),

  // Whatever is not here.
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig
