CREATE TABLE "campaign"."act_counts" (
	"act" text NOT NULL,
	"month" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "act_counts_act_month_pk" PRIMARY KEY("act","month")
);
--> statement-breakpoint
CREATE TABLE "campaign"."letter_prints" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"made_in" date NOT NULL,
	"prints" bigint[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign"."mp_letters" (
	"supporter" uuid PRIMARY KEY NOT NULL,
	"wrote_on" date NOT NULL,
	"asked_on" date,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "campaign"."count_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" integer NOT NULL,
	"erased" boolean NOT NULL,
	"run" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "campaign"."count_runs" (
	"counted_at" timestamp with time zone PRIMARY KEY NOT NULL,
	"total" integer NOT NULL,
	"expected" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign"."invalidations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conditions" text NOT NULL,
	"reason" text NOT NULL,
	"count" integer NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"restored_by" uuid,
	"restored_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "campaign"."paper_sheets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"signatures" integer NOT NULL,
	"constituency" text,
	"received_on" date NOT NULL,
	"note" text NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_on" date NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign"."post" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"supporter" uuid NOT NULL,
	"kind" text NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"batch" uuid,
	"due_at" timestamp with time zone NOT NULL,
	"given_up" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign"."supporters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"lookup" "bytea" NOT NULL,
	"place" smallint NOT NULL,
	"name_mark" "bytea" NOT NULL,
	"address" "bytea" NOT NULL,
	"name" "bytea",
	"name_public" boolean NOT NULL,
	"comment" text,
	"comment_public" boolean NOT NULL,
	"item" uuid,
	"constituency" text,
	"counts" boolean NOT NULL,
	"updates" boolean NOT NULL,
	"state" text DEFAULT 'unconfirmed' NOT NULL,
	"vetted" boolean DEFAULT false NOT NULL,
	"held_by" text,
	"throw_away" boolean DEFAULT false NOT NULL,
	"in_burst" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"invalidation" uuid,
	"signed_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "supporters_item_unique" UNIQUE("item"),
	CONSTRAINT "supporters_lookup_place" UNIQUE("lookup","place")
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_acts" (
	"act" text PRIMARY KEY NOT NULL,
	"count" integer
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"name" text,
	"language" text,
	"month" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_days" (
	"day" date PRIMARY KEY NOT NULL,
	"total" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_milestones" (
	"number" integer PRIMARY KEY NOT NULL,
	"reached_on" date NOT NULL,
	"below" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_places" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"count" integer,
	CONSTRAINT "campaign_places_kind_key_pk" PRIMARY KEY("kind","key")
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_totals" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"online" integer NOT NULL,
	"paper" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."mp_replies" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"asked" integer,
	"replied" integer
);
--> statement-breakpoint
ALTER TABLE "campaign"."mp_letters" ADD CONSTRAINT "mp_letters_supporter_supporters_id_fk" FOREIGN KEY ("supporter") REFERENCES "campaign"."supporters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign"."invalidations" ADD CONSTRAINT "invalidations_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign"."invalidations" ADD CONSTRAINT "invalidations_restored_by_staff_id_fk" FOREIGN KEY ("restored_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign"."paper_sheets" ADD CONSTRAINT "paper_sheets_entered_by_staff_id_fk" FOREIGN KEY ("entered_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign"."post" ADD CONSTRAINT "post_supporter_supporters_id_fk" FOREIGN KEY ("supporter") REFERENCES "campaign"."supporters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_prints_prints" ON "campaign"."letter_prints" USING gin ("prints");--> statement-breakpoint
CREATE INDEX "count_changes_at" ON "campaign"."count_changes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "post_due" ON "campaign"."post" USING btree ("given_up","due_at");--> statement-breakpoint
CREATE INDEX "post_supporter" ON "campaign"."post" USING btree ("supporter");--> statement-breakpoint
CREATE INDEX "supporters_confirmed" ON "campaign"."supporters" USING btree ("state","confirmed_at");--> statement-breakpoint
CREATE INDEX "supporters_signed" ON "campaign"."supporters" USING btree ("signed_at");--> statement-breakpoint
CREATE INDEX "supporters_name" ON "campaign"."supporters" USING btree ("name_mark");--> statement-breakpoint
CREATE INDEX "supporters_invalidation" ON "campaign"."supporters" USING btree ("invalidation");--> statement-breakpoint
-- by hand
-- Supporters and everything of the campaign are the desk's; participants' accounts are the door's. No role sees both.
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign.supporters, campaign.post, campaign.mp_letters TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON campaign.count_changes TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON campaign.count_runs, campaign.letter_prints
  TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON campaign.paper_sheets, campaign.invalidations, campaign.act_counts TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON published.campaign_totals, published.campaign_days, published.campaign_places,
  published.campaign_milestones, published.campaign_comments, published.campaign_acts, published.mp_replies TO threestar_desk;
--> statement-breakpoint
DO $$
DECLARE campaign_table text;
BEGIN
  FOR campaign_table IN
    SELECT tablename FROM pg_tables
    WHERE schemaname = 'published' AND (tablename LIKE 'campaign\_%' OR tablename = 'mp_replies')
  LOOP
    EXECUTE format(
      'CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.%I
         FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition()', campaign_table);
  END LOOP;
END $$;
--> statement-breakpoint
-- What the rules of trust have still to look at.
CREATE INDEX supporters_unvetted ON campaign.supporters (confirmed_at) WHERE state = 'confirmed' AND NOT vetted;
--> statement-breakpoint
-- All that the count needs to read.
CREATE INDEX supporters_counted ON campaign.supporters (constituency, confirmed_at)
  WHERE state = 'confirmed' AND vetted AND counts;
--> statement-breakpoint
-- How many count is known in two ways: by counting, and by the changes since it was last counted. One row a statement.
CREATE FUNCTION campaign.note_count_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE change integer := 0;
BEGIN
  IF TG_OP <> 'DELETE' THEN
    change := change + (SELECT count(*) FROM after_it WHERE state = 'confirmed' AND vetted AND counts);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    change := change - (SELECT count(*) FROM before_it WHERE state = 'confirmed' AND vetted AND counts);
  END IF;
  IF change <> 0 THEN
    INSERT INTO campaign.count_changes (at, by, erased) VALUES (now(), change, TG_OP = 'DELETE');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notes_inserted AFTER INSERT ON campaign.supporters REFERENCING NEW TABLE AS after_it
  FOR EACH STATEMENT EXECUTE FUNCTION campaign.note_count_change();
--> statement-breakpoint
CREATE TRIGGER notes_updated AFTER UPDATE ON campaign.supporters REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
  FOR EACH STATEMENT EXECUTE FUNCTION campaign.note_count_change();
--> statement-breakpoint
CREATE TRIGGER notes_deleted AFTER DELETE ON campaign.supporters REFERENCING OLD TABLE AS before_it
  FOR EACH STATEMENT EXECUTE FUNCTION campaign.note_count_change();
--> statement-breakpoint
-- Whoever leaves takes the comment along, from the page and from the moderators' queue.
CREATE FUNCTION campaign.forget_comment() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM published.campaign_comments WHERE id = OLD.item;
  UPDATE office.moderation_items
    SET text = NULL, edited = NULL, note = NULL, state = 'withdrawn', version = version + 1, claimed_by = NULL,
        claimed_until = NULL
    WHERE id = OLD.item AND state <> 'withdrawn';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forgets_comment AFTER DELETE ON campaign.supporters
  FOR EACH ROW WHEN (OLD.item IS NOT NULL) EXECUTE FUNCTION campaign.forget_comment();
