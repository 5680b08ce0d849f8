CREATE TABLE "office"."area_tens" (
	"area" text NOT NULL,
	"year" smallint NOT NULL,
	"waiting" integer NOT NULL,
	"stored" integer NOT NULL,
	CONSTRAINT "area_tens_area_year_pk" PRIMARY KEY("area","year")
);
--> statement-breakpoint
CREATE TABLE "office"."retention_runs" (
	"rule" text NOT NULL,
	"day" date NOT NULL,
	"erased" integer NOT NULL,
	CONSTRAINT "retention_runs_rule_day_pk" PRIMARY KEY("rule","day")
);
--> statement-breakpoint
CREATE TABLE "published"."switches" (
	"name" text PRIMARY KEY NOT NULL,
	"paused" boolean NOT NULL,
	"message" text NOT NULL,
	"since" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "office"."staff" ADD COLUMN "letter_on" date;--> statement-breakpoint
ALTER TABLE "office"."staff" ADD COLUMN "wants_letters" boolean DEFAULT true NOT NULL;--> statement-breakpoint
-- by hand

-- Switches: everybody may read them, the office turns them, and the edition tells every process within a second.
GRANT INSERT, UPDATE ON published.switches TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.switches
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint

-- What the office may know of the sealed room: whole tens by area and year, written by the tally and by nobody else.
GRANT INSERT, DELETE ON office.area_tens TO threestar_tally;
--> statement-breakpoint
GRANT SELECT ON office.area_tens TO threestar_desk;
--> statement-breakpoint

-- What was erased, and when. The oldest of it goes like all else.
GRANT SELECT, INSERT, UPDATE, DELETE ON office.retention_runs TO threestar_desk;
