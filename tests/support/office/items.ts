import type { Sql } from "postgres"
import type { ItemKind } from "#app/domain/moderation/item.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"

type Item = Readonly<{ kind: ItemKind; provider: string | null; since: string; unit: string }>

/** Texts that wait to be read, as the tally would have put them there; their names, in the order of the texts. */
export async function waitingItems(sql: Sql, texts: readonly string[], over: Partial<Item> = {}): Promise<string[]> {
  const {
    kind = "words",
    provider = "oldham-council",
    since = "2026-11-20",
    unit = "restart-3b.ingeus.oldham-council",
  } = over
  const names: string[] = []
  for (const text of texts) {
    const { language, sure, marks } = readText(text, [])
    const [row] = await sql<{ id: string }[]>`
      insert into office.moderation_items (kind, part, unit, provider, area, programme, text, language, language_sure, marks,
        quarter, waiting_since)
      values (${kind}, 'went-well', ${unit}, ${provider}, 'restart-3b', 'restart-scheme', ${text}, ${language}, ${sure},
        ${[...marks]}, '2026-Q4', ${since}) returning id`
    if (row) names.push(row.id)
  }
  return names
}

/** Publishes an item as a release would, under a name that is returned. */
export async function publishedItem(sql: Sql, id: string): Promise<string> {
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-11-01', 2026) on conflict do nothing`
  const [row] = await sql<{ id: string }[]>`
    insert into published.words (unit, provider, area, programme, part, text, language, quarter, release)
    select unit, provider, area, programme, part, coalesce(edited, text), language, quarter, 1
    from office.moderation_items where id = ${id} returning id`
  await sql`update office.moderation_items set state = 'approved', published_in = 1, public_id = ${row?.id ?? null},
              version = version + 1 where id = ${id}`
  return row?.id ?? ""
}
