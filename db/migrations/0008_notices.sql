CREATE TABLE "office"."legal_notices" (
	"reference" text PRIMARY KEY NOT NULL,
	"ground" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_key" text NOT NULL,
	"told" "bytea",
	"given" text[] NOT NULL,
	"state" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"complete_at" timestamp with time zone,
	"acknowledged" boolean DEFAULT false NOT NULL,
	"keep_reasons" text[] DEFAULT '{}' NOT NULL,
	"statement" text,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."score_challenges" (
	"reference" text PRIMARY KEY NOT NULL,
	"release" integer NOT NULL,
	"figure_kind" text NOT NULL,
	"figure_key" text NOT NULL,
	"provider" text NOT NULL,
	"told" "bytea",
	"state" text NOT NULL,
	"received_on" date NOT NULL,
	"acknowledged" boolean DEFAULT false NOT NULL,
	"outcome" text,
	"answer" text,
	"note" uuid,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."moderation_quarters" (
	"quarter" text NOT NULL,
	"measure" text NOT NULL,
	"key" text NOT NULL,
	"amount" integer,
	CONSTRAINT "moderation_quarters_quarter_measure_key_pk" PRIMARY KEY("quarter","measure","key")
);
--> statement-breakpoint
CREATE TABLE "published"."public_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_key" text NOT NULL,
	"provider" text NOT NULL,
	"day" date NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "office"."score_challenges" ADD CONSTRAINT "score_challenges_note_public_notes_id_fk" FOREIGN KEY ("note") REFERENCES "published"."public_notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_notes_provider" ON "published"."public_notes" USING btree ("provider");--> statement-breakpoint
-- by hand
-- The desk works on notices and challenges, and says in public what came of them; what it has said it cannot change.
GRANT SELECT, INSERT, UPDATE ON office.legal_notices, office.score_challenges TO threestar_desk;
--> statement-breakpoint
GRANT INSERT ON published.public_notes, published.moderation_quarters TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.public_notes
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.moderation_quarters
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
