import { csvText } from "#app/domain/csv-text.ts"
import { PLEDGE_STATE_WORDS } from "#app/domain/pledges/pledge.ts"
import { pledgeTable } from "#app/domain/pledges/table.ts"
import { listAllPledges, listPledgeProviders } from "#db/queries/site/by-providers/pledges.ts"

/** Every provider and demand, with the words of what was pledged and what the office found, as /campaign/pledges shows it. */
export async function loader() {
  const [providers, pledges] = await Promise.all([listPledgeProviders(), listAllPledges()])
  const rows = pledgeTable(providers, pledges, { demand: null, state: null }).flatMap(({ slug, name, cells }) =>
    cells.map(({ demand, state, pledge }) => [
      ...[slug, name, demand, PLEDGE_STATE_WORDS[state]],
      ...[pledge?.words, pledge?.words === null ? null : pledge?.fromDay, pledge?.evidenceLink, pledge?.evidenceWords],
      ...[pledge?.mark, pledge?.reasons, pledge?.markedOn, pledge?.isMarkOlder ? "yes" : null],
    ]),
  )
  return new Response(csvText([HEADINGS, ...rows.map((row) => row.map((cell) => cell ?? ""))]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="threestar-pledges.csv"',
      "Cache-Control": "public, max-age=300",
    },
  })
}

const HEADINGS = [
  ...["provider", "name", "demand", "stands", "pledge", "from", "evidence link", "evidence words"],
  ...["office mark", "office reasons", "marked on", "pledge changed since"],
]
