CREATE TABLE "office"."class_turns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"since" integer NOT NULL,
	"year" smallint,
	"unit" text,
	"road" text,
	"key" text,
	"batch" integer,
	"leaves_out" boolean NOT NULL,
	"reason" text NOT NULL,
	"quarter" text NOT NULL,
	"staff" uuid,
	CONSTRAINT "class_turns_since_unique" UNIQUE("since")
);
--> statement-breakpoint
CREATE TABLE "office"."errands" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"staff" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"input" jsonb NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"result" jsonb,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "office"."release_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release" integer NOT NULL,
	"note" text NOT NULL,
	"staff" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."release_notes" (
	"release" integer PRIMARY KEY NOT NULL,
	"note" text NOT NULL,
	"written_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."standards" (
	"version" integer PRIMARY KEY NOT NULL,
	"from_year" smallint NOT NULL,
	"minimum_half_stars" smallint NOT NULL,
	"fewest_to_publish" smallint NOT NULL,
	"fewest_for_verdict" smallint NOT NULL,
	"complaint_cap" smallint NOT NULL,
	"answer_days" smallint NOT NULL,
	"award" jsonb NOT NULL,
	"reason" text NOT NULL,
	"decided_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."influences" (
	"unit" text NOT NULL,
	"batch" integer NOT NULL,
	"moved_in" integer NOT NULL,
	"half_stars" smallint,
	"verdict" text,
	"verdict_year" smallint,
	CONSTRAINT "influences_unit_batch_moved_in_pk" PRIMARY KEY("unit","batch","moved_in")
);
--> statement-breakpoint
ALTER TABLE "office"."class_turns" ADD CONSTRAINT "class_turns_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."errands" ADD CONSTRAINT "errands_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."release_notes" ADD CONSTRAINT "release_notes_release_releases_number_fk" FOREIGN KEY ("release") REFERENCES "published"."releases"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."release_notes" ADD CONSTRAINT "release_notes_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."release_notes" ADD CONSTRAINT "release_notes_release_releases_number_fk" FOREIGN KEY ("release") REFERENCES "published"."releases"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- by hand
-- Errands: the desk asks, the tally takes one on and answers it. One that waits is not asked for twice.
GRANT SELECT, INSERT, UPDATE ON office.errands TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, UPDATE ON office.errands TO threestar_tally;
--> statement-breakpoint
CREATE UNIQUE INDEX errands_open ON office.errands (kind, input) WHERE state IN ('asked', 'running');
--> statement-breakpoint

-- What was left out, or counts again, as the office may read it. Turns from before this table are brought in.
GRANT SELECT ON office.class_turns TO threestar_desk;
--> statement-breakpoint
GRANT INSERT ON office.class_turns TO threestar_tally;
--> statement-breakpoint
INSERT INTO office.class_turns (since, year, unit, road, key, batch, leaves_out, reason, quarter)
  SELECT turn.since, turn.year, turn.unit, turn.road, turn.key, turn.batch,
         row_number() OVER (PARTITION BY turn.year, turn.unit, turn.road, turn.key, turn.batch ORDER BY turn.since) % 2 = 1,
         turn.reason, batches.quarter
  FROM sealed.left_out turn JOIN sealed.batches ON batches.number = turn.since;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sealed.influences TO threestar_tally;
--> statement-breakpoint

-- Notes on monthly updates: for each other, and for everybody.
GRANT SELECT, INSERT ON office.release_notes TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON published.release_notes TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.release_notes
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint

-- Standards. What protects people cannot be lowered, not even by a fault of ours; a set that was decided stays as it was.
GRANT INSERT ON published.standards TO threestar_desk;
--> statement-breakpoint
ALTER TABLE published.standards ADD CONSTRAINT standards_protect
  CHECK (fewest_to_publish >= 10 AND fewest_for_verdict >= 30 AND fewest_for_verdict >= fewest_to_publish);
--> statement-breakpoint
INSERT INTO published.standards
  (version, from_year, minimum_half_stars, fewest_to_publish, fewest_for_verdict, complaint_cap, answer_days, award,
   reason, decided_on)
VALUES (1, 2011, 6, 10, 30, 20, 10,
  '{"fewestRatings": 50, "mostRatingsAsked": 400, "ratingsWhereStartsAreUnknown": 100, "mayLackSurvey": false, "untestableBars": false}',
  'What the site began with: three stars as the minimum, and no figure or verdict from too few people.', '2026-11-22');
--> statement-breakpoint
CREATE FUNCTION published.keep_standards() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'A standard is never changed: another one follows it.';
END $$;
--> statement-breakpoint
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON published.standards
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_standards();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT ON published.standards
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint

-- Pools of printed passes lie where the desk cannot see, and what was done with them is recorded in the same
-- transaction. The door may record these deeds and no other.
CREATE FUNCTION office.record_pool_deed(staff uuid, deed text, pool text, after jsonb, reason text)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF record_pool_deed.deed NOT IN ('pool.make', 'pool.close') THEN
    RAISE EXCEPTION 'No deed of a pool: %', record_pool_deed.deed;
  END IF;
  PERFORM office.record_deed(record_pool_deed.staff, record_pool_deed.deed, record_pool_deed.pool, NULL,
    record_pool_deed.after, record_pool_deed.reason);
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION office.record_pool_deed(uuid, text, text, jsonb, text) TO threestar_door;
