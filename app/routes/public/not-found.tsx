/** Any address that is not on the site map. As a route of its own, so that the page still says who runs the site. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}
