-- Who may enter which room. A new table starts closed: nobody but its owner has any right to it.
-- The roles are made beforehand (db/roles.server.ts), because their passwords are no part of a migration.

ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO threestar_site, threestar_door, threestar_desk, threestar_tally;
--> statement-breakpoint

-- site: public pages. It reads the register and what is published, and nothing else.
GRANT USAGE ON SCHEMA register, published TO threestar_site;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA register, published TO threestar_site;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA register GRANT SELECT ON TABLES TO threestar_site, threestar_door, threestar_desk, threestar_tally;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO threestar_site, threestar_door, threestar_desk, threestar_tally;
--> statement-breakpoint

-- door: accounts, passes, and the functions below. Of the sealed room it can read nothing.
GRANT USAGE ON SCHEMA register, published, identity, sealed, office TO threestar_door;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA register, published TO threestar_door;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA identity TO threestar_door;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON identity.pass_codes FROM threestar_door;
--> statement-breakpoint
GRANT INSERT ON office.missing_providers TO threestar_door;
--> statement-breakpoint

-- desk: the office and the portal; neither identity nor sealed.
GRANT USAGE ON SCHEMA register, published, office, casework, campaign TO threestar_desk;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA register, published TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON office.missing_providers TO threestar_desk;
--> statement-breakpoint

-- tally: what is sealed, and writing releases.
GRANT USAGE ON SCHEMA register, published, sealed TO threestar_tally;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA register, published TO threestar_tally;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA sealed TO threestar_tally;
--> statement-breakpoint
-- A release is for good: its rows can be added, never changed or taken away.
GRANT INSERT ON published.releases, published.figures, published.exact_rows TO threestar_tally;
--> statement-breakpoint

-- The edition: pages kept in memory are thrown away when it rises.
INSERT INTO published.editions (id, number) VALUES (1, 1);
--> statement-breakpoint
CREATE FUNCTION published.raise_edition() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE published.editions SET number = number + 1 WHERE id = 1;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE room_table record;
BEGIN
  FOR room_table IN
    SELECT schemaname, tablename FROM pg_tables
    WHERE schemaname IN ('register', 'published') AND tablename <> 'editions'
  LOOP
    EXECUTE format(
      'CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I.%I
         FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition()',
      room_table.schemaname, room_table.tablename);
  END LOOP;
END $$;
--> statement-breakpoint

-- The inbox. A sender seals to the key it knows. Storing holds a shared lock that the tally takes alone when it changes
-- the key, so that no box can come in for a key that is being retired; a sender that comes too late is told "stale-key"
-- and asks for the new one. (A lock of its own and not FOR SHARE on the key's row: many who lock one row at once make
-- PostgreSQL keep lists of them, which cost more than the box.)
CREATE FUNCTION sealed.current_key() RETURNS TABLE (id uuid, public_key bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT tally_keys.id, tally_keys.public_key FROM sealed.tally_keys WHERE tally_keys.current
$$;
--> statement-breakpoint
-- Whether the key still seals; it stays so until the end of the transaction that asked. Called by the functions below.
CREATE FUNCTION sealed.seals(key_id uuid) RETURNS boolean
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_catalog.pg_advisory_xact_lock_shared(7331002);
  RETURN EXISTS (SELECT FROM sealed.tally_keys WHERE tally_keys.id = seals.key_id AND tally_keys.current);
END $$;
--> statement-breakpoint
-- Of several at once with one mark, exactly one is accepted; the ballot and its box are stored both or neither.
CREATE FUNCTION sealed.accept(mark bytea, receipt_mark bytea, slip bytea, year smallint, purpose text, key_id uuid, box bytea)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT sealed.seals(accept.key_id) THEN RETURN 'stale-key'; END IF;
  INSERT INTO sealed.spent (mark, receipt_mark, slip, year, purpose)
  VALUES (accept.mark, accept.receipt_mark, accept.slip, accept.year, accept.purpose)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN 'spent'; END IF;
  INSERT INTO sealed.inbox (key_id, box) VALUES (accept.key_id, accept.box);
  RETURN 'accepted';
END $$;
--> statement-breakpoint
CREATE FUNCTION sealed.ask_withdrawal(mark bytea, year smallint, key_id uuid, box bytea)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT sealed.seals(ask_withdrawal.key_id) THEN RETURN 'stale-key'; END IF;
  INSERT INTO sealed.withdrawals (mark, year) VALUES (ask_withdrawal.mark, ask_withdrawal.year) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN 'spent'; END IF;
  INSERT INTO sealed.inbox (key_id, box) VALUES (ask_withdrawal.key_id, ask_withdrawal.box);
  RETURN 'accepted';
END $$;
--> statement-breakpoint
-- A change counts against its receipt: nobody can fill the inbox with one rating.
CREATE FUNCTION sealed.ask_change(mark bytea, year smallint, most smallint, key_id uuid, box bytea)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT sealed.seals(ask_change.key_id) THEN RETURN 'stale-key'; END IF;
  INSERT INTO sealed.changes AS known (mark, year, times) VALUES (ask_change.mark, ask_change.year, 1)
  ON CONFLICT ON CONSTRAINT changes_pkey DO UPDATE SET times = known.times + 1 WHERE known.times < ask_change.most;
  IF NOT FOUND THEN RETURN 'spent'; END IF;
  INSERT INTO sealed.inbox (key_id, box) VALUES (ask_change.key_id, ask_change.box);
  RETURN 'accepted';
END $$;
--> statement-breakpoint
-- What a receipt may know: whether its rating waits, counts or is withdrawn. Never the answers.
CREATE FUNCTION sealed.status_of(receipt_mark bytea, handle bytea, withdrawal_mark bytea)
  RETURNS TABLE (slip bytea, counted boolean, withdrawn boolean, withdrawal_asked boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT spent.slip,
         EXISTS (SELECT FROM sealed.ratings WHERE ratings.handle = status_of.handle AND NOT ratings.withdrawn),
         EXISTS (SELECT FROM sealed.ratings WHERE ratings.handle = status_of.handle AND ratings.withdrawn),
         EXISTS (SELECT FROM sealed.withdrawals WHERE withdrawals.mark = status_of.withdrawal_mark)
  FROM sealed.spent WHERE spent.receipt_mark = status_of.receipt_mark
$$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sealed.current_key(), sealed.ask_change(bytea, smallint, smallint, uuid, bytea),
  sealed.accept(bytea, bytea, bytea, smallint, text, uuid, bytea), sealed.status_of(bytea, bytea, bytea),
  sealed.ask_withdrawal(bytea, smallint, uuid, bytea) TO threestar_door;
--> statement-breakpoint
-- One key at a time seals.
CREATE UNIQUE INDEX tally_keys_one_current ON sealed.tally_keys (current) WHERE current;
--> statement-breakpoint
-- Random bytes do not compress: store them as they come.
ALTER TABLE sealed.inbox ALTER COLUMN box SET STORAGE EXTERNAL;
--> statement-breakpoint

-- How old the oldest write-ahead log is, in hours: older than two days could tell who came when.
CREATE FUNCTION published.oldest_log_hours() RETURNS double precision
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT extract(epoch FROM now() - min(modification)) / 3600 FROM pg_ls_waldir()
$$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION published.oldest_log_hours() TO threestar_site;
--> statement-breakpoint
-- Begins a new log file and throws the old ones away, after every tally.
CREATE FUNCTION sealed.turn_log() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_switch_wal();
  EXECUTE 'CHECKPOINT';
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sealed.turn_log() TO threestar_tally;
