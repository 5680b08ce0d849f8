CREATE TABLE "identity"."issue_counts" (
	"area" text NOT NULL,
	"year" smallint NOT NULL,
	"tens" integer NOT NULL,
	CONSTRAINT "issue_counts_area_year_pk" PRIMARY KEY("area","year")
);
--> statement-breakpoint
CREATE TABLE "identity"."issue_weeks" (
	"area" text NOT NULL,
	"week" text NOT NULL,
	"tens" integer NOT NULL,
	CONSTRAINT "issue_weeks_area_week_pk" PRIMARY KEY("area","week")
);
--> statement-breakpoint
CREATE TABLE "sealed"."batch_flags" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"batch" integer NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."flags" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"quarter" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."left_out" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"year" smallint,
	"unit" text,
	"road" text,
	"key" text,
	"batch" integer,
	"since" integer NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."manifest" (
	"number" integer PRIMARY KEY NOT NULL,
	"line" text NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."paper_codes" (
	"mark" "bytea" PRIMARY KEY NOT NULL,
	"pool" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."paper_pools" (
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"year" smallint NOT NULL,
	"codes" smallint NOT NULL,
	"closed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."pressure_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kinds" text[] NOT NULL,
	"area" text,
	"provider" text,
	"words" "bytea",
	"done" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."issues" ADD COLUMN "book" text;--> statement-breakpoint
UPDATE "identity"."issues" SET "book" = "year"::text;--> statement-breakpoint
ALTER TABLE "identity"."issues" ALTER COLUMN "book" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."issues" ADD COLUMN "blinded" "bytea";--> statement-breakpoint
UPDATE "identity"."issues" SET "blinded" = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));--> statement-breakpoint
ALTER TABLE "identity"."issues" ALTER COLUMN "blinded" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."issues" DROP COLUMN "road";--> statement-breakpoint
ALTER TABLE "identity"."issues" DROP CONSTRAINT "issues_account_id_year_area_pk";--> statement-breakpoint
ALTER TABLE "identity"."issues" ADD CONSTRAINT "issues_account_id_year_area_book_pk" PRIMARY KEY("account_id","year","area","book");--> statement-breakpoint
ALTER TABLE "identity"."paper_codes" ADD CONSTRAINT "paper_codes_pool_paper_pools_id_fk" FOREIGN KEY ("pool") REFERENCES "identity"."paper_pools"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint

-- Who may touch the new tables.
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.issue_weeks, identity.issue_counts TO threestar_door;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON identity.paper_pools TO threestar_door;
--> statement-breakpoint
GRANT SELECT, INSERT ON identity.paper_codes TO threestar_door;
--> statement-breakpoint
GRANT INSERT ON office.pressure_reports, office.flags TO threestar_door;
--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON office.pressure_reports TO threestar_desk;
--> statement-breakpoint
GRANT SELECT ON office.flags TO threestar_desk;
--> statement-breakpoint
GRANT USAGE ON SCHEMA office TO threestar_tally;
--> statement-breakpoint
GRANT INSERT ON office.flags TO threestar_tally;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sealed.batch_flags, sealed.left_out TO threestar_tally;
--> statement-breakpoint

-- How many accounts are held because of their address's domain: the office may know how many, and not which.
CREATE FUNCTION identity.held_accounts(today date) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(*)::integer FROM identity.accounts WHERE accounts.held_until > held_accounts.today
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA identity TO threestar_desk;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION identity.held_accounts(date) TO threestar_desk;
--> statement-breakpoint

-- The public list only grows: not even its owner changes a line that was said.
CREATE FUNCTION published.refuse_change() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'The manifest is never changed, only continued.';
END $$;
--> statement-breakpoint
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON published.manifest
  FOR EACH STATEMENT EXECUTE FUNCTION published.refuse_change();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT ON published.manifest
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
