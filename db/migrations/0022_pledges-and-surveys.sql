CREATE TABLE "casework"."pledges" (
	"provider" text NOT NULL,
	"demand" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"words" text NOT NULL,
	"from_day" date NOT NULL,
	"evidence_link" text,
	"evidence_words" text,
	"refusal" text,
	"sent_on" date NOT NULL,
	CONSTRAINT "pledges_provider_demand_pk" PRIMARY KEY("provider","demand")
);
--> statement-breakpoint
CREATE TABLE "casework"."surveys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"carried_out_by" text NOT NULL,
	"from_month" date NOT NULL,
	"to_month" date NOT NULL,
	"method" text NOT NULL,
	"chosen" text NOT NULL,
	"asked" integer NOT NULL,
	"answered" integer NOT NULL,
	"question" text NOT NULL,
	"result" text NOT NULL,
	"link" text NOT NULL,
	"refusal" text,
	"sent_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."pledges" (
	"provider" text NOT NULL,
	"demand" text NOT NULL,
	"words" text,
	"from_day" date NOT NULL,
	"evidence_link" text,
	"evidence_words" text,
	"published_on" date NOT NULL,
	"changed_on" date,
	"mark" text,
	"reasons" text,
	"marked_on" date,
	"is_mark_older" boolean DEFAULT false NOT NULL,
	CONSTRAINT "pledges_provider_demand_pk" PRIMARY KEY("provider","demand")
);
--> statement-breakpoint
CREATE TABLE "published"."surveys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"title" text NOT NULL,
	"carried_out_by" text NOT NULL,
	"from_month" date NOT NULL,
	"to_month" date NOT NULL,
	"method" text NOT NULL,
	"chosen" text NOT NULL,
	"asked" integer NOT NULL,
	"answered" integer NOT NULL,
	"question" text NOT NULL,
	"result" text NOT NULL,
	"link" text NOT NULL,
	"published_on" date NOT NULL,
	"changed_on" date
);
--> statement-breakpoint
CREATE INDEX "pledges_state" ON "casework"."pledges" USING btree ("state");--> statement-breakpoint
CREATE INDEX "surveys_provider" ON "casework"."surveys" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "published_surveys_provider" ON "published"."surveys" USING btree ("provider");--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT, UPDATE ON casework.pledges TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON casework.surveys TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE ON published.pledges TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON published.surveys TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.pledges
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.surveys
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
