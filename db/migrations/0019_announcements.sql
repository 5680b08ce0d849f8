CREATE TABLE "office"."fact_queries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"item" uuid NOT NULL,
	"provider" text NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"asked_on" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"outcome" text,
	"answer" text,
	"closed_on" date,
	CONSTRAINT "fact_queries_item_unique" UNIQUE("item")
);
--> statement-breakpoint
CREATE TABLE "office"."word_announcements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"item" uuid NOT NULL,
	"provider" text NOT NULL,
	"area" text NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"language" text,
	"announced_on" date NOT NULL,
	"for_release" date NOT NULL,
	CONSTRAINT "word_announcements_item_unique" UNIQUE("item")
);
--> statement-breakpoint
ALTER TABLE "office"."fact_queries" ADD CONSTRAINT "fact_queries_item_moderation_items_id_fk" FOREIGN KEY ("item") REFERENCES "office"."moderation_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."fact_queries" ADD CONSTRAINT "fact_queries_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."word_announcements" ADD CONSTRAINT "word_announcements_item_moderation_items_id_fk" FOREIGN KEY ("item") REFERENCES "office"."moderation_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fact_queries_provider" ON "office"."fact_queries" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "word_announcements_provider" ON "office"."word_announcements" USING btree ("provider");
--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT ON office.word_announcements TO threestar_desk;
--> statement-breakpoint
-- The release empties what it publishes, or passes over.
GRANT SELECT, DELETE ON office.word_announcements TO threestar_tally;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON office.fact_queries TO threestar_desk;
