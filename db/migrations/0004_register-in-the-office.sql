CREATE TABLE "office"."register_changes" (
	"deed" uuid NOT NULL,
	"position" integer NOT NULL,
	"table_name" text NOT NULL,
	"key" text NOT NULL,
	"providers" text[] NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "register_changes_deed_position_pk" PRIMARY KEY("deed","position")
);
--> statement-breakpoint
CREATE TABLE "office"."register_deeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "office"."register_deeds_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"staff" uuid NOT NULL,
	"deed" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"reverts" uuid,
	CONSTRAINT "register_deeds_number_unique" UNIQUE("number"),
	CONSTRAINT "register_deeds_reverts_unique" UNIQUE("reverts")
);
--> statement-breakpoint
CREATE TABLE "register"."provider_addresses" (
	"address" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"current" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "register"."providers" ADD COLUMN "duplicate_of" text;--> statement-breakpoint
ALTER TABLE "office"."register_changes" ADD CONSTRAINT "register_changes_deed_register_deeds_id_fk" FOREIGN KEY ("deed") REFERENCES "office"."register_deeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."register_deeds" ADD CONSTRAINT "register_deeds_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."register_deeds" ADD CONSTRAINT "register_deeds_reverts_register_deeds_id_fk" FOREIGN KEY ("reverts") REFERENCES "office"."register_deeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."provider_addresses" ADD CONSTRAINT "provider_addresses_provider_providers_slug_fk" FOREIGN KEY ("provider") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_changes_row" ON "office"."register_changes" USING btree ("table_name","key");--> statement-breakpoint
CREATE INDEX "register_changes_providers" ON "office"."register_changes" USING gin ("providers");--> statement-breakpoint
CREATE INDEX "provider_addresses_provider" ON "register"."provider_addresses" USING btree ("provider");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_addresses_one_current" ON "register"."provider_addresses" USING btree ("provider") WHERE "register"."provider_addresses"."current";--> statement-breakpoint
ALTER TABLE "register"."providers" ADD CONSTRAINT "providers_duplicate_of_providers_slug_fk" FOREIGN KEY ("duplicate_of") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."providers" ADD CONSTRAINT "providers_duplicate_of_another" CHECK ("register"."providers"."duplicate_of" <> "register"."providers"."slug");--> statement-breakpoint
-- by hand
-- The office edits the register. Providers and units stay for good, because ratings are kept by them.
GRANT INSERT, UPDATE ON register.providers, register.units TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON register.contracts, register.supply_links, register.provider_domains, register.provider_addresses TO threestar_desk;
--> statement-breakpoint
GRANT INSERT ON register.sources TO threestar_desk;
--> statement-breakpoint
-- Of what others have published, only whose it is: where a duplicate is merged.
GRANT UPDATE (provider) ON register.official_figures, register.service_standards TO threestar_desk;
--> statement-breakpoint
-- What the office did to the register only grows: a deed is taken back by another.
GRANT SELECT, INSERT ON office.register_deeds, office.register_changes TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON register.provider_addresses
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
