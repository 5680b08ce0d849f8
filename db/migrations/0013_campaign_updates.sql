CREATE TABLE "campaign"."text_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"status" text,
	"evidence" text,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign"."letter_events" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign"."update_batches" (
	"update" uuid NOT NULL,
	"number" integer NOT NULL,
	"letters" smallint NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"unsure_since" timestamp with time zone,
	"is_settled" boolean DEFAULT false NOT NULL,
	"taken" smallint DEFAULT 0 NOT NULL,
	"refused" smallint DEFAULT 0 NOT NULL,
	"unknown" smallint DEFAULT 0 NOT NULL,
	"left_out" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "update_batches_update_number_pk" PRIMARY KEY("update","number")
);
--> statement-breakpoint
CREATE TABLE "campaign"."update_letters" (
	"update" uuid NOT NULL,
	"number" integer NOT NULL,
	"supporter" uuid NOT NULL,
	CONSTRAINT "update_letters_update_number_supporter_pk" PRIMARY KEY("update","number","supporter")
);
--> statement-breakpoint
CREATE TABLE "campaign"."updates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"audience" text NOT NULL,
	"place" text,
	"is_public" boolean NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"written_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"recipients" integer DEFAULT 0 NOT NULL,
	"bounced" integer DEFAULT 0 NOT NULL,
	"complained" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_texts" (
	"name" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"status" text,
	"evidence" text,
	"changed_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_updates" (
	"slug" text PRIMARY KEY NOT NULL,
	"update" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_updates_update_unique" UNIQUE("update")
);
--> statement-breakpoint
ALTER TABLE "campaign"."supporters" ADD COLUMN "letters_stopped" text;--> statement-breakpoint
ALTER TABLE "campaign"."text_versions" ADD CONSTRAINT "text_versions_written_by_staff_id_fk" FOREIGN KEY ("written_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign"."update_batches" ADD CONSTRAINT "update_batches_update_updates_id_fk" FOREIGN KEY ("update") REFERENCES "campaign"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign"."update_letters" ADD CONSTRAINT "update_letters_supporter_supporters_id_fk" FOREIGN KEY ("supporter") REFERENCES "campaign"."supporters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign"."updates" ADD CONSTRAINT "updates_written_by_staff_id_fk" FOREIGN KEY ("written_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_versions_name" ON "campaign"."text_versions" USING btree ("name","written_at");--> statement-breakpoint
CREATE INDEX "letter_events_at" ON "campaign"."letter_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "update_batches_due" ON "campaign"."update_batches" USING btree ("is_settled","due_at");--> statement-breakpoint
CREATE INDEX "update_letters_supporter" ON "campaign"."update_letters" USING btree ("supporter");--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign.updates, campaign.update_batches TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign.update_letters TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON campaign.letter_events TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT ON campaign.text_versions TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON published.campaign_texts, published.campaign_updates TO threestar_desk;
--> statement-breakpoint
DO $$
DECLARE campaign_table text;
BEGIN
  FOREACH campaign_table IN ARRAY ARRAY['campaign_texts', 'campaign_updates']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.%I
         FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition()', campaign_table);
  END LOOP;
END $$;
