CREATE TABLE "office"."provider_claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" text NOT NULL,
	"name" text,
	"job" text,
	"address" text,
	"way" text NOT NULL,
	"state" text DEFAULT 'unconfirmed' NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"made_on" date NOT NULL,
	"code_hash" "bytea",
	"letter_on" date,
	"code_tries" smallint DEFAULT 0 NOT NULL,
	"decided_on" date,
	"decided_by" uuid,
	"reason" text,
	CONSTRAINT "provider_claims_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "office"."representatives" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person" uuid NOT NULL,
	"provider" text NOT NULL,
	"role" text NOT NULL,
	"since" date NOT NULL,
	"removed_on" date,
	"wants_letters" boolean DEFAULT true NOT NULL,
	"letter_on" date,
	"told_release" integer,
	CONSTRAINT "representatives_person_provider_pk" PRIMARY KEY("person","provider"),
	CONSTRAINT "representatives_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "office"."staff" ADD COLUMN "kind" text DEFAULT 'office' NOT NULL;--> statement-breakpoint
ALTER TABLE "office"."provider_claims" ADD CONSTRAINT "provider_claims_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office"."representatives" ADD CONSTRAINT "representatives_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "office"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_claims_state" ON "office"."provider_claims" USING btree ("state","made_on");--> statement-breakpoint
CREATE INDEX "representatives_provider" ON "office"."representatives" USING btree ("provider");
--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT, UPDATE ON office.representatives TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON office.provider_claims TO threestar_desk;
