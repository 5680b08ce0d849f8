CREATE TABLE "office"."representatives" (
	"person" uuid NOT NULL,
	"provider" text NOT NULL,
	"role" text NOT NULL,
	"since" date NOT NULL,
	"removed_on" date,
	"wants_letters" boolean DEFAULT true NOT NULL,
	"letter_on" date,
	CONSTRAINT "representatives_person_provider_pk" PRIMARY KEY("person","provider")
);
--> statement-breakpoint
ALTER TABLE "office"."staff" ADD COLUMN "kind" text DEFAULT 'office' NOT NULL;--> statement-breakpoint
ALTER TABLE "office"."representatives" ADD CONSTRAINT "representatives_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "office"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "representatives_provider" ON "office"."representatives" USING btree ("provider");
--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT, UPDATE ON office.representatives TO threestar_desk;
