CREATE TABLE "casework"."hand_overs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" text NOT NULL,
	"way" text NOT NULL,
	"recipient" text NOT NULL,
	"made_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "casework"."handed_cases" (
	"hand_over" uuid NOT NULL,
	"complaint" uuid NOT NULL,
	CONSTRAINT "handed_cases_hand_over_complaint_pk" PRIMARY KEY("hand_over","complaint")
);
--> statement-breakpoint
CREATE TABLE "casework"."safeguarding_notes" (
	"complaint" uuid NOT NULL,
	"number" smallint NOT NULL,
	"done" text NOT NULL,
	"note" "bytea" NOT NULL,
	"staff" uuid NOT NULL,
	"done_on" date NOT NULL,
	CONSTRAINT "safeguarding_notes_complaint_number_pk" PRIMARY KEY("complaint","number")
);
--> statement-breakpoint
CREATE TABLE "casework"."triage" (
	"complaint" uuid PRIMARY KEY NOT NULL,
	"severity" text NOT NULL,
	"criterion" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."complaint_figures" (
	"release" integer NOT NULL,
	"year" smallint NOT NULL,
	"backing" text NOT NULL,
	"subject" text NOT NULL,
	"provider" text NOT NULL,
	"fact" text NOT NULL,
	"tens" integer NOT NULL,
	"moved_on" date NOT NULL,
	CONSTRAINT "complaint_figures_release_year_backing_subject_provider_fact_pk" PRIMARY KEY("release","year","backing","subject","provider","fact")
);
--> statement-breakpoint
CREATE TABLE "published"."complaint_starts" (
	"release" integer NOT NULL,
	"year" smallint NOT NULL,
	"provider" text NOT NULL,
	"starts" integer NOT NULL,
	CONSTRAINT "complaint_starts_release_year_provider_pk" PRIMARY KEY("release","year","provider")
);
--> statement-breakpoint
ALTER TABLE "casework"."handed_cases" ADD CONSTRAINT "handed_cases_hand_over_hand_overs_id_fk" FOREIGN KEY ("hand_over") REFERENCES "casework"."hand_overs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."handed_cases" ADD CONSTRAINT "handed_cases_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."safeguarding_notes" ADD CONSTRAINT "safeguarding_notes_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."safeguarding_notes" ADD CONSTRAINT "safeguarding_notes_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."triage" ADD CONSTRAINT "triage_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_overs_provider" ON "casework"."hand_overs" USING btree ("provider");--> statement-breakpoint

-- by hand
-- Triage, notes and hand-overs are the desk's; the provider's page speaks through the desk's connection, too.
GRANT SELECT, INSERT, UPDATE, DELETE ON casework.triage TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON casework.safeguarding_notes TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT ON casework.hand_overs, casework.handed_cases TO threestar_desk;
--> statement-breakpoint
-- Figures are counted at the desk and published with a release; a release's rows are never changed.
GRANT INSERT ON published.complaint_figures, published.complaint_starts TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE ON published.complaint_figures
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE ON published.complaint_starts
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
-- Whoever erases a complaint, by the door or at the desk: what the office noted of it goes along.
CREATE FUNCTION casework.forget_notes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM casework.triage WHERE complaint = NEW.id;
  DELETE FROM casework.safeguarding_notes WHERE complaint = NEW.id;
  DELETE FROM casework.handed_cases WHERE complaint = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forgets_notes AFTER UPDATE ON casework.complaints
  FOR EACH ROW WHEN (NEW.state = 'erased' AND OLD.state <> 'erased') EXECUTE FUNCTION casework.forget_notes();
