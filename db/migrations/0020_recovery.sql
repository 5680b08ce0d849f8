CREATE TABLE "casework"."recovery_says" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan" uuid NOT NULL,
	"action" uuid,
	"kind" text NOT NULL,
	"provider" text NOT NULL,
	"words" text NOT NULL,
	"owner_role" text,
	"due" date,
	"measure" text,
	"drawn_from" text,
	"action_state" text,
	"evidence" text,
	"said_on" date NOT NULL,
	"person" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"refusal" text
);
--> statement-breakpoint
CREATE TABLE "published"."recovery_actions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan" uuid NOT NULL,
	"what" text NOT NULL,
	"owner_role" text NOT NULL,
	"due" date NOT NULL,
	"measure" text NOT NULL,
	"drawn_from" text NOT NULL,
	"state" text NOT NULL,
	"added_on" date NOT NULL,
	"reported_on" date
);
--> statement-breakpoint
CREATE TABLE "published"."recovery_plans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit" text NOT NULL,
	"provider" text NOT NULL,
	"prime" text,
	"opened_in" integer NOT NULL,
	"opened_on" date NOT NULL,
	"due_on" date NOT NULL,
	"closed_on" date,
	"ended_on" date,
	CONSTRAINT "recovery_plans_once" UNIQUE("unit","opened_in")
);
--> statement-breakpoint
CREATE TABLE "published"."recovery_reports" (
	"action" uuid NOT NULL,
	"number" integer NOT NULL,
	"on" date NOT NULL,
	"state" text,
	"words" text NOT NULL,
	"evidence" text,
	"moved_from" date,
	"moved_to" date,
	CONSTRAINT "recovery_reports_action_number_pk" PRIMARY KEY("action","number")
);
--> statement-breakpoint
CREATE TABLE "published"."recovery_steps" (
	"plan" uuid NOT NULL,
	"number" integer NOT NULL,
	"prime" text NOT NULL,
	"words" text NOT NULL,
	"on" date NOT NULL,
	CONSTRAINT "recovery_steps_plan_number_pk" PRIMARY KEY("plan","number")
);
--> statement-breakpoint
ALTER TABLE "casework"."recovery_says" ADD CONSTRAINT "recovery_says_plan_recovery_plans_id_fk" FOREIGN KEY ("plan") REFERENCES "published"."recovery_plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."recovery_says" ADD CONSTRAINT "recovery_says_action_recovery_actions_id_fk" FOREIGN KEY ("action") REFERENCES "published"."recovery_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."recovery_says" ADD CONSTRAINT "recovery_says_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."recovery_actions" ADD CONSTRAINT "recovery_actions_plan_recovery_plans_id_fk" FOREIGN KEY ("plan") REFERENCES "published"."recovery_plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."recovery_plans" ADD CONSTRAINT "recovery_plans_opened_in_releases_number_fk" FOREIGN KEY ("opened_in") REFERENCES "published"."releases"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."recovery_reports" ADD CONSTRAINT "recovery_reports_action_recovery_actions_id_fk" FOREIGN KEY ("action") REFERENCES "published"."recovery_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."recovery_steps" ADD CONSTRAINT "recovery_steps_plan_recovery_plans_id_fk" FOREIGN KEY ("plan") REFERENCES "published"."recovery_plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recovery_says_plan" ON "casework"."recovery_says" USING btree ("plan");--> statement-breakpoint
CREATE INDEX "recovery_says_state" ON "casework"."recovery_says" USING btree ("state");--> statement-breakpoint
CREATE INDEX "recovery_actions_plan" ON "published"."recovery_actions" USING btree ("plan");--> statement-breakpoint
CREATE INDEX "recovery_plans_provider" ON "published"."recovery_plans" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "recovery_plans_prime" ON "published"."recovery_plans" USING btree ("prime");
--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT, UPDATE ON casework.recovery_says TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE ON published.recovery_plans TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE ON published.recovery_actions TO threestar_desk;
--> statement-breakpoint
GRANT INSERT ON published.recovery_reports TO threestar_desk;
--> statement-breakpoint
GRANT INSERT ON published.recovery_steps TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.recovery_plans
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.recovery_actions
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.recovery_reports
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.recovery_steps
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
