import type { Sql } from "postgres"

/**
 * The tables and the function of the moderation that notices and figures speak to, where the migrations do not make
 * them: with the names and the rights that they have there.
 */
export async function withModerationTables(sql: Sql): Promise<void> {
  const [there] = await sql`select to_regclass('office.moderation_items') is not null as items,
    to_regclass('office.reports') is not null as reports, to_regclass('published.words') is not null as words,
    to_regproc('published.change_words') is not null as taking`
  if (!there?.items)
    await sql.unsafe(`create table office.moderation_items (id uuid primary key default gen_random_uuid(),
      kind text not null, marks text[] not null, quarter text, waiting_since date not null, state text not null,
      reason text, decided_at timestamptz, version smallint not null default 0, public_id uuid unique);
      grant select, update on office.moderation_items to threestar_desk`)
  if (!there?.reports)
    await sql.unsafe(`create table office.reports (id uuid primary key default gen_random_uuid(), item uuid not null,
      reason text not null, told_on date not null);
      grant select on office.reports to threestar_desk`)
  if (!there?.words)
    await sql`create table published.words (id uuid primary key, unit text not null, area text not null,
      programme text not null, part text not null, text text, statement text, quarter text not null,
      release integer not null references published.releases)`
  if (!there?.taking)
    await sql.unsafe(`create function published.change_words(id uuid, text text, statement text) returns boolean
      language plpgsql security definer set search_path = '' as $$ begin
        update published.words set text = change_words.text, statement = change_words.statement
        where words.id = change_words.id;
        return found;
      end $$;
      grant execute on function published.change_words(uuid, text, text) to threestar_desk`)
}
