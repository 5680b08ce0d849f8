CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
--> statement-breakpoint
CREATE SCHEMA "campaign";
--> statement-breakpoint
CREATE SCHEMA "casework";
--> statement-breakpoint
CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE SCHEMA "office";
--> statement-breakpoint
CREATE SCHEMA "published";
--> statement-breakpoint
CREATE SCHEMA "register";
--> statement-breakpoint
CREATE SCHEMA "sealed";
--> statement-breakpoint
CREATE TABLE "identity"."accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"lookup" "bytea" NOT NULL,
	"password_hash" text NOT NULL,
	"held_until" date,
	"last_used_month" date NOT NULL,
	CONSTRAINT "accounts_lookup_unique" UNIQUE("lookup")
);
--> statement-breakpoint
CREATE TABLE "identity"."confirmations" (
	"page_hash" "bytea" PRIMARY KEY NOT NULL,
	"link_hash" "bytea" NOT NULL,
	"purpose" text NOT NULL,
	"lookup" "bytea" NOT NULL,
	"digits_hash" "bytea" NOT NULL,
	"password_hash" text,
	"held_until" date,
	"tries" smallint DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "confirmations_linkHash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "identity"."departed" (
	"mark" "bytea" NOT NULL,
	"year" smallint NOT NULL,
	"area" text NOT NULL,
	CONSTRAINT "departed_mark_year_area_pk" PRIMARY KEY("mark","year","area")
);
--> statement-breakpoint
CREATE TABLE "identity"."issues" (
	"account_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"area" text NOT NULL,
	"road" text NOT NULL,
	CONSTRAINT "issues_account_id_year_area_pk" PRIMARY KEY("account_id","year","area")
);
--> statement-breakpoint
CREATE TABLE "identity"."pass_codes" (
	"mark" "bytea" PRIMARY KEY NOT NULL,
	"year" smallint NOT NULL,
	"area" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."pass_pools" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"year" smallint NOT NULL,
	"area" text NOT NULL,
	"sealed_codes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."sessions" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register"."areas" (
	"slug" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"code" text,
	"name" text NOT NULL,
	"region" text NOT NULL,
	"covers" text,
	"covers_certainty" text,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	"delisted_on" date,
	CONSTRAINT "areas_certainty" CHECK ("register"."areas"."certainty" in ('verified', 'single-source', 'general-knowledge')),
	CONSTRAINT "areas_covers_certainty_known" CHECK ("register"."areas"."covers_certainty" in ('verified', 'single-source', 'general-knowledge')),
	CONSTRAINT "areas_covers_has_certainty" CHECK (("register"."areas"."covers" is null) = ("register"."areas"."covers_certainty" is null))
);
--> statement-breakpoint
CREATE TABLE "register"."complaint_routes" (
	"id" text PRIMARY KEY NOT NULL,
	"step" text NOT NULL,
	"body" text NOT NULL,
	"applies_to" text NOT NULL,
	"who" text NOT NULL,
	"precondition" text NOT NULL,
	"time_limit" text,
	"response_time" text,
	"needs" text,
	"outcome" text,
	"position" integer NOT NULL,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	CONSTRAINT "complaint_routes_certainty" CHECK ("register"."complaint_routes"."certainty" in ('verified', 'single-source', 'general-knowledge'))
);
--> statement-breakpoint
CREATE TABLE "register"."constituencies" (
	"gss_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_cy" text,
	"nation" text NOT NULL,
	"region" text NOT NULL,
	"type" text NOT NULL,
	"searched" text NOT NULL,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	"delisted_on" date,
	CONSTRAINT "constituencies_certainty" CHECK ("register"."constituencies"."certainty" in ('verified', 'single-source', 'general-knowledge'))
);
--> statement-breakpoint
CREATE TABLE "register"."contracts" (
	"id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"area" text NOT NULL,
	"provider" text NOT NULL,
	"role" text NOT NULL,
	"starts_in" text,
	"ends_in" text,
	"note" text,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	CONSTRAINT "contracts_certainty" CHECK ("register"."contracts"."certainty" in ('verified', 'single-source', 'general-knowledge')),
	CONSTRAINT "contracts_starts_in" CHECK ("register"."contracts"."starts_in" ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
	CONSTRAINT "contracts_ends_in" CHECK ("register"."contracts"."ends_in" ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
	CONSTRAINT "contracts_in_order" CHECK ("register"."contracts"."starts_in" is null or "register"."contracts"."ends_in" is null or left("register"."contracts"."starts_in", 4) <= left("register"."contracts"."ends_in", 4))
);
--> statement-breakpoint
CREATE TABLE "register"."imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "register"."imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"origin" text DEFAULT 'register' NOT NULL,
	"digest" text NOT NULL,
	"imported_on" date NOT NULL,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"ended" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office"."missing_providers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"town" text NOT NULL,
	"area" text,
	"done" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register"."official_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"area" text,
	"provider" text,
	"measure" text NOT NULL,
	"period" text,
	"value" text NOT NULL,
	"amount" double precision,
	"unit" text,
	"note" text,
	"position" integer NOT NULL,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	CONSTRAINT "official_figures_certainty" CHECK ("register"."official_figures"."certainty" in ('verified', 'single-source', 'general-knowledge'))
);
--> statement-breakpoint
CREATE TABLE "register"."place_areas" (
	"place" text NOT NULL,
	"area" text NOT NULL,
	"programme" text NOT NULL,
	"how" text NOT NULL,
	CONSTRAINT "place_areas_place_area_pk" PRIMARY KEY("place","area")
);
--> statement-breakpoint
CREATE TABLE "register"."places" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"nation" text NOT NULL,
	"county" text NOT NULL,
	"council_code" text,
	"alt_names" text[] DEFAULT '{}' NOT NULL,
	"mapped_areas" text[] DEFAULT '{}' NOT NULL,
	"searched" text NOT NULL,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	CONSTRAINT "places_certainty" CHECK ("register"."places"."certainty" in ('verified', 'single-source', 'general-knowledge'))
);
--> statement-breakpoint
CREATE TABLE "register"."programmes" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"commissioner" text NOT NULL,
	"nations" text[] NOT NULL,
	"starts_in" text,
	"ends_in" text,
	"status" text NOT NULL,
	"participation" text NOT NULL,
	"note" text,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	"delisted_on" date,
	CONSTRAINT "programmes_certainty" CHECK ("register"."programmes"."certainty" in ('verified', 'single-source', 'general-knowledge')),
	CONSTRAINT "programmes_starts_in" CHECK ("register"."programmes"."starts_in" ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
	CONSTRAINT "programmes_ends_in" CHECK ("register"."programmes"."ends_in" ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$')
);
--> statement-breakpoint
CREATE TABLE "register"."provider_domains" (
	"provider" text NOT NULL,
	"domain" text NOT NULL,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	CONSTRAINT "provider_domains_provider_domain_pk" PRIMARY KEY("provider","domain"),
	CONSTRAINT "provider_domains_certainty" CHECK ("register"."provider_domains"."certainty" in ('verified', 'single-source', 'general-knowledge'))
);
--> statement-breakpoint
CREATE TABLE "register"."providers" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"legal_name" text,
	"other_names" text[] DEFAULT '{}' NOT NULL,
	"sector" text NOT NULL,
	"company_number" text,
	"parent_or_group" text,
	"became" text,
	"became_in" text,
	"note" text,
	"searched" text NOT NULL,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	"delisted_on" date,
	CONSTRAINT "providers_became_another" CHECK ("register"."providers"."became" <> "register"."providers"."slug"),
	CONSTRAINT "providers_certainty" CHECK ("register"."providers"."certainty" in ('verified', 'single-source', 'general-knowledge')),
	CONSTRAINT "providers_became_in" CHECK ("register"."providers"."became_in" ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$')
);
--> statement-breakpoint
CREATE TABLE "sealed"."batches" (
	"number" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"quarter" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."changes" (
	"mark" "bytea" PRIMARY KEY NOT NULL,
	"year" smallint NOT NULL,
	"times" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."flushes" (
	"period" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."inbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key_id" uuid NOT NULL,
	"box" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."ratings" (
	"handle" "bytea" PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"area" text,
	"unit" text,
	"year" smallint NOT NULL,
	"quarter" text NOT NULL,
	"road" text NOT NULL,
	"key" text NOT NULL,
	"batch" integer NOT NULL,
	"touched_batch" integer NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"adviser" smallint,
	"say" smallint,
	"fit" smallint,
	"help" smallint,
	"fairness" smallint,
	"stage" text,
	"contact" text,
	"distance" text,
	"help_needed" text[],
	"help_got" text[],
	"advisers" text,
	"explained_again" text,
	"told_what_to_expect" text,
	"costs_repaid" text,
	"in_work_support" text[],
	"confidence_before" smallint,
	"confidence_now" smallint
);
--> statement-breakpoint
CREATE TABLE "sealed"."spent" (
	"mark" "bytea" PRIMARY KEY NOT NULL,
	"receipt_mark" "bytea" NOT NULL,
	"slip" "bytea" NOT NULL,
	"year" smallint NOT NULL,
	"purpose" text NOT NULL,
	CONSTRAINT "spent_receiptMark_unique" UNIQUE("receipt_mark")
);
--> statement-breakpoint
CREATE TABLE "sealed"."tally_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"public_key" "bytea" NOT NULL,
	"current" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."withdrawals" (
	"mark" "bytea" PRIMARY KEY NOT NULL,
	"year" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."words" (
	"handle" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"unit" text,
	"programme" text NOT NULL,
	"year" smallint NOT NULL,
	"quarter" text NOT NULL,
	"batch" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "words_handle_kind_pk" PRIMARY KEY("handle","kind")
);
--> statement-breakpoint
CREATE TABLE "published"."editions" (
	"id" smallint PRIMARY KEY NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."exact_rows" (
	"year" smallint NOT NULL,
	"unit" text NOT NULL,
	"release" integer NOT NULL,
	"n" integer NOT NULL,
	"mean" double precision NOT NULL,
	"ss" double precision NOT NULL,
	CONSTRAINT "exact_rows_year_unit_pk" PRIMARY KEY("year","unit")
);
--> statement-breakpoint
CREATE TABLE "published"."figures" (
	"release" integer NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"half_stars" smallint,
	"tens" integer,
	"verdict" text,
	"verdict_year" smallint,
	"over_two_years" boolean DEFAULT false NOT NULL,
	"capped" boolean DEFAULT false NOT NULL,
	"moved_in" integer,
	"questions" smallint[],
	"spread" smallint[],
	"weights" text,
	"gap" text,
	"stand_in_kind" text,
	"stand_in_key" text,
	CONSTRAINT "figures_release_kind_key_pk" PRIMARY KEY("release","kind","key")
);
--> statement-breakpoint
CREATE TABLE "published"."releases" (
	"number" integer PRIMARY KEY NOT NULL,
	"released_on" date NOT NULL,
	"year" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register"."service_standards" (
	"id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"area" text,
	"provider" text,
	"scope" text,
	"standard" text NOT NULL,
	"position" integer NOT NULL,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	CONSTRAINT "service_standards_certainty" CHECK ("register"."service_standards"."certainty" in ('verified', 'single-source', 'general-knowledge'))
);
--> statement-breakpoint
CREATE TABLE "sealed"."release_marks" (
	"release" integer PRIMARY KEY NOT NULL,
	"batch" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed"."snapshots" (
	"unit" text NOT NULL,
	"block" text NOT NULL,
	"moved_in" integer NOT NULL,
	"last_in" integer NOT NULL,
	"year" smallint NOT NULL,
	"this_year" jsonb NOT NULL,
	"last_year" jsonb NOT NULL,
	CONSTRAINT "snapshots_unit_moved_in_pk" PRIMARY KEY("unit","moved_in")
);
--> statement-breakpoint
CREATE TABLE "register"."sources" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"date" text NOT NULL,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register"."supply_links" (
	"id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"area" text,
	"prime" text,
	"subcontractor" text NOT NULL,
	"kind" text NOT NULL,
	"tier" smallint,
	"status" text,
	"note" text,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	CONSTRAINT "supply_links_not_itself" CHECK ("register"."supply_links"."prime" <> "register"."supply_links"."subcontractor"),
	CONSTRAINT "supply_links_tier" CHECK ("register"."supply_links"."tier" between 1 and 9),
	CONSTRAINT "supply_links_certainty" CHECK ("register"."supply_links"."certainty" in ('verified', 'single-source', 'general-knowledge'))
);
--> statement-breakpoint
CREATE TABLE "register"."units" (
	"id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"area" text NOT NULL,
	"provider" text,
	"prime" text,
	"kind" text NOT NULL,
	"status_note" text,
	"certainty" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"origin" text DEFAULT 'register' NOT NULL,
	"delisted_on" date,
	CONSTRAINT "units_name_someone" CHECK ("register"."units"."provider" is not null or "register"."units"."prime" is not null)
);
--> statement-breakpoint
ALTER TABLE "identity"."issues" ADD CONSTRAINT "issues_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "identity"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "identity"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."areas" ADD CONSTRAINT "areas_programme_programmes_slug_fk" FOREIGN KEY ("programme") REFERENCES "register"."programmes"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."contracts" ADD CONSTRAINT "contracts_programme_programmes_slug_fk" FOREIGN KEY ("programme") REFERENCES "register"."programmes"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."contracts" ADD CONSTRAINT "contracts_area_areas_slug_fk" FOREIGN KEY ("area") REFERENCES "register"."areas"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."contracts" ADD CONSTRAINT "contracts_provider_providers_slug_fk" FOREIGN KEY ("provider") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."official_figures" ADD CONSTRAINT "official_figures_programme_programmes_slug_fk" FOREIGN KEY ("programme") REFERENCES "register"."programmes"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."official_figures" ADD CONSTRAINT "official_figures_area_areas_slug_fk" FOREIGN KEY ("area") REFERENCES "register"."areas"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."official_figures" ADD CONSTRAINT "official_figures_provider_providers_slug_fk" FOREIGN KEY ("provider") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."place_areas" ADD CONSTRAINT "place_areas_place_places_id_fk" FOREIGN KEY ("place") REFERENCES "register"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."place_areas" ADD CONSTRAINT "place_areas_area_areas_slug_fk" FOREIGN KEY ("area") REFERENCES "register"."areas"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."place_areas" ADD CONSTRAINT "place_areas_programme_programmes_slug_fk" FOREIGN KEY ("programme") REFERENCES "register"."programmes"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."provider_domains" ADD CONSTRAINT "provider_domains_provider_providers_slug_fk" FOREIGN KEY ("provider") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."providers" ADD CONSTRAINT "providers_became_providers_slug_fk" FOREIGN KEY ("became") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed"."ratings" ADD CONSTRAINT "ratings_batch_batches_number_fk" FOREIGN KEY ("batch") REFERENCES "sealed"."batches"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed"."ratings" ADD CONSTRAINT "ratings_touched_batch_batches_number_fk" FOREIGN KEY ("touched_batch") REFERENCES "sealed"."batches"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed"."words" ADD CONSTRAINT "words_batch_batches_number_fk" FOREIGN KEY ("batch") REFERENCES "sealed"."batches"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."exact_rows" ADD CONSTRAINT "exact_rows_release_releases_number_fk" FOREIGN KEY ("release") REFERENCES "published"."releases"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."figures" ADD CONSTRAINT "figures_release_releases_number_fk" FOREIGN KEY ("release") REFERENCES "published"."releases"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."service_standards" ADD CONSTRAINT "service_standards_programme_programmes_slug_fk" FOREIGN KEY ("programme") REFERENCES "register"."programmes"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."service_standards" ADD CONSTRAINT "service_standards_area_areas_slug_fk" FOREIGN KEY ("area") REFERENCES "register"."areas"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."service_standards" ADD CONSTRAINT "service_standards_provider_providers_slug_fk" FOREIGN KEY ("provider") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."supply_links" ADD CONSTRAINT "supply_links_programme_programmes_slug_fk" FOREIGN KEY ("programme") REFERENCES "register"."programmes"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."supply_links" ADD CONSTRAINT "supply_links_area_areas_slug_fk" FOREIGN KEY ("area") REFERENCES "register"."areas"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."supply_links" ADD CONSTRAINT "supply_links_prime_providers_slug_fk" FOREIGN KEY ("prime") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."supply_links" ADD CONSTRAINT "supply_links_subcontractor_providers_slug_fk" FOREIGN KEY ("subcontractor") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."units" ADD CONSTRAINT "units_programme_programmes_slug_fk" FOREIGN KEY ("programme") REFERENCES "register"."programmes"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."units" ADD CONSTRAINT "units_area_areas_slug_fk" FOREIGN KEY ("area") REFERENCES "register"."areas"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."units" ADD CONSTRAINT "units_provider_providers_slug_fk" FOREIGN KEY ("provider") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register"."units" ADD CONSTRAINT "units_prime_providers_slug_fk" FOREIGN KEY ("prime") REFERENCES "register"."providers"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "areas_programme" ON "register"."areas" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "areas_name_trgm" ON "register"."areas" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "constituencies_name" ON "register"."constituencies" USING btree ("name");--> statement-breakpoint
CREATE INDEX "constituencies_searched_trgm" ON "register"."constituencies" USING gin ("searched" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contracts_area" ON "register"."contracts" USING btree ("area");--> statement-breakpoint
CREATE INDEX "contracts_provider" ON "register"."contracts" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "contracts_programme" ON "register"."contracts" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "official_figures_programme" ON "register"."official_figures" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "official_figures_area" ON "register"."official_figures" USING btree ("area");--> statement-breakpoint
CREATE INDEX "official_figures_provider" ON "register"."official_figures" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "place_areas_area" ON "register"."place_areas" USING btree ("area");--> statement-breakpoint
CREATE INDEX "places_searched_trgm" ON "register"."places" USING gin ("searched" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "provider_domains_domain" ON "register"."provider_domains" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "providers_became" ON "register"."providers" USING btree ("became");--> statement-breakpoint
CREATE INDEX "providers_searched_trgm" ON "register"."providers" USING gin ("searched" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "service_standards_programme" ON "register"."service_standards" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "service_standards_provider" ON "register"."service_standards" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "supply_links_area" ON "register"."supply_links" USING btree ("area");--> statement-breakpoint
CREATE INDEX "supply_links_prime" ON "register"."supply_links" USING btree ("prime");--> statement-breakpoint
CREATE INDEX "supply_links_subcontractor" ON "register"."supply_links" USING btree ("subcontractor");--> statement-breakpoint
CREATE INDEX "supply_links_programme" ON "register"."supply_links" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "units_area" ON "register"."units" USING btree ("area");--> statement-breakpoint
CREATE INDEX "units_programme" ON "register"."units" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "units_provider" ON "register"."units" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "units_prime" ON "register"."units" USING btree ("prime");