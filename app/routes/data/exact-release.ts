import { data, type LoaderFunctionArgs } from "@remix-run/node"
import { listExactRows } from "#db/queries/site/exact-rows.ts"

/** The exact figures of a closed year, in the columns that `npm run recompute` reads. */
export async function loader({ params }: LoaderFunctionArgs) {
  const year = /^\d{4}$/.test(params.year ?? "") ? Number(params.year) : null
  const rows = year === null ? [] : await listExactRows(year)
  if (rows.length === 0) throw data(null, { status: 404 })
  const lines = rows.map(({ unit, n, mean, ss }) => [unit, n, mean, ss].join(","))
  return new Response(`${["unit,n,mean,ss", ...lines].join("\n")}\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="threestar-${year}-exact.csv"`,
      "Cache-Control": "public, max-age=3600",
    },
  })
}
