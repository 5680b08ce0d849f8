CREATE TABLE "office"."moderation_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"part" text,
	"unit" text,
	"provider" text,
	"area" text,
	"programme" text,
	"text" text,
	"edited" text,
	"language" text,
	"language_sure" boolean DEFAULT false NOT NULL,
	"marks" text[] NOT NULL,
	"quarter" text,
	"waiting_since" date NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"state_before" text,
	"reason" text,
	"note" text,
	"decided_on" date,
	"changed_by" uuid,
	"changed_at" timestamp with time zone,
	"decision" uuid,
	"version" smallint DEFAULT 0 NOT NULL,
	"claimed_by" uuid,
	"claimed_until" timestamp with time zone,
	"published_in" integer,
	"public_id" uuid,
	CONSTRAINT "moderation_items_publicId_unique" UNIQUE("public_id")
);
--> statement-breakpoint
CREATE TABLE "office"."provider_people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"item" uuid NOT NULL,
	"reason" text NOT NULL,
	"words" "bytea",
	"told_on" date NOT NULL,
	"outcome" text,
	"done_on" date
);
--> statement-breakpoint
CREATE TABLE "published"."words" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit" text NOT NULL,
	"provider" text,
	"area" text NOT NULL,
	"programme" text NOT NULL,
	"part" text NOT NULL,
	"text" text,
	"statement" text,
	"language" text,
	"quarter" text NOT NULL,
	"release" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sealed"."words" ADD COLUMN "item" uuid;--> statement-breakpoint
ALTER TABLE "office"."moderation_items" ADD CONSTRAINT "moderation_items_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."moderation_items" ADD CONSTRAINT "moderation_items_claimed_by_staff_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."words" ADD CONSTRAINT "words_release_releases_number_fk" FOREIGN KEY ("release") REFERENCES "published"."releases"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_items_state" ON "office"."moderation_items" USING btree ("state","waiting_since");--> statement-breakpoint
CREATE INDEX "moderation_items_decision" ON "office"."moderation_items" USING btree ("decision");--> statement-breakpoint
CREATE INDEX "reports_item" ON "office"."reports" USING btree ("item");--> statement-breakpoint
CREATE INDEX "words_provider" ON "published"."words" USING btree ("provider","release");--> statement-breakpoint
-- by hand
-- The office reads and decides; what is erased of an item is its text, never its row.
GRANT SELECT, INSERT, UPDATE ON office.moderation_items TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON office.provider_people TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, UPDATE ON office.reports TO threestar_desk;
--> statement-breakpoint
-- The tally hands words over, takes back what their authors took back, and publishes with a release.
GRANT SELECT, INSERT, UPDATE ON office.moderation_items TO threestar_tally;
--> statement-breakpoint
GRANT SELECT ON office.provider_people TO threestar_tally;
--> statement-breakpoint
GRANT INSERT, DELETE ON published.words TO threestar_tally;
--> statement-breakpoint
GRANT INSERT ON office.reports TO threestar_door;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.words
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
-- Near-duplicates are found by the three-letter pieces of what they say.
CREATE INDEX moderation_items_text ON office.moderation_items USING gin (text public.gin_trgm_ops);
--> statement-breakpoint
-- Published words with more taken out of them, or a statement in their place: the one change that the office can make to
-- what is published. False where there are none of that name.
CREATE FUNCTION published.change_words(id uuid, text text, statement text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE published.words SET text = change_words.text, statement = change_words.statement
  WHERE words.id = change_words.id;
  RETURN FOUND;
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION published.change_words(uuid, text, text) TO threestar_desk;
--> statement-breakpoint
-- What a receipt may know of its words: where they stand, and why they are not published. Never what they say.
CREATE FUNCTION sealed.words_status(handle bytea) RETURNS TABLE (part text, status text, reason text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT words.kind,
         CASE WHEN item.id IS NULL THEN 'waits-for-others'
              WHEN item.state IN ('waiting', 'asked') THEN 'waits-to-be-read'
              WHEN item.state = 'approved' AND item.published_in IS NOT NULL THEN 'published'
              ELSE item.state END,
         item.reason
  FROM sealed.words LEFT JOIN office.moderation_items AS item ON item.id = words.item
  WHERE words.handle = words_status.handle
  ORDER BY words.kind DESC
$$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sealed.words_status(bytea) TO threestar_door;
