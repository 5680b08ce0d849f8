import { Refusal } from "#app/refusal.server.ts"
import { briefly } from "./open.server.ts"

/** Rooms the public pages' connection must never see into. */
const CLOSED_TO_SITE = ["identity", "sealed", "casework", "office"]

/**
 * Stops a start whose database lets the public pages read who somebody is: a wall that fell must not be found later.
 * @throws Refusal naming the first table the site's connection can read
 */
export async function refuseFallenWalls(siteUrl: string) {
  await briefly(siteUrl, async (sql) => {
    const [open] = await sql`
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any(${CLOSED_TO_SITE}) and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and (has_any_column_privilege(c.oid, 'select') or pg_has_role(c.relowner, 'usage'))
      order by 1 limit 1`
    if (!open) return
    throw new Refusal(
      `The public pages' connection can read ${open.name}: revoke that right from threestar_site and PUBLIC, then start again.`,
    )
  })
}
