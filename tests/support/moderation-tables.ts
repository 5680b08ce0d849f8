import type { Sql } from "postgres"

/**
 * The tables and the function of the moderation that notices and figures speak to, where the migrations do not make
 * them: with the names and the rights that they have there.
 */
export async function withModerationTables(sql: Sql): Promise<void> {
  const [there] = await sql`select to_regclass('office.moderation_items') is not null as items,
    to_regclass('office.reports') is not null as reports, to_regclass('published.words') is not null as words,
    to_regproc('published.take_down_words') is not null as taking`
  if (!there?.items)
    await sql.unsafe(`create table office.moderation_items (id uuid primary key default gen_random_uuid(), kind text not null,
      state text not null, decline_code text, waiting_since date not null, decided_on date, quarter text not null);
      grant select on office.moderation_items to threestar_desk`)
  if (!there?.reports)
    await sql.unsafe(`create table office.reports (reason text not null, day date not null);
      grant select on office.reports to threestar_desk`)
  if (!there?.words) await sql`create table published.words (id uuid primary key, text text not null)`
  if (!there?.taking)
    await sql.unsafe(`create function published.take_down_words(id uuid, statement text) returns void
      language sql security definer set search_path = '' as
      $$ update published.words set text = take_down_words.statement where words.id = take_down_words.id $$;
      grant execute on function published.take_down_words(uuid, text) to threestar_desk`)
}
