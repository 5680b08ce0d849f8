CREATE TABLE "casework"."complaint_events" (
	"complaint" uuid NOT NULL,
	"number" smallint NOT NULL,
	"event" text NOT NULL,
	"by" text NOT NULL,
	"happened_on" date NOT NULL,
	CONSTRAINT "complaint_events_complaint_number_pk" PRIMARY KEY("complaint","number")
);
--> statement-breakpoint
CREATE TABLE "casework"."complaint_messages" (
	"complaint" uuid NOT NULL,
	"number" smallint NOT NULL,
	"writer" text NOT NULL,
	"written_on" date NOT NULL,
	"text" "bytea" NOT NULL,
	"is_final" boolean DEFAULT false NOT NULL,
	CONSTRAINT "complaint_messages_complaint_number_pk" PRIMARY KEY("complaint","number")
);
--> statement-breakpoint
CREATE TABLE "casework"."complaints" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"receipt_mark" "bytea",
	"unit" text NOT NULL,
	"programme" text NOT NULL,
	"area" text NOT NULL,
	"provider" text,
	"prime" text,
	"name" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"kinds" text[] NOT NULL,
	"stage" text,
	"happened_in" date,
	"raised" text NOT NULL,
	"passing" text NOT NULL,
	"credential" text NOT NULL,
	"narrative" "bytea",
	"passed" "bytea",
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"filed_on" date NOT NULL,
	"acknowledged_on" date,
	"sent_on" date,
	"answered_on" date,
	"resolved_on" date,
	"last_move_on" date NOT NULL,
	"last_message_on" date NOT NULL,
	"own_name_on" date,
	"final_response_on" date,
	"held" boolean DEFAULT false NOT NULL,
	"assigned" uuid,
	"decline_reason" text,
	"upheld" boolean,
	"merged_into" text,
	CONSTRAINT "complaints_reference_unique" UNIQUE("reference"),
	CONSTRAINT "complaints_receiptMark_unique" UNIQUE("receipt_mark")
);
--> statement-breakpoint
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
ALTER TABLE "casework"."complaint_events" ADD CONSTRAINT "complaint_events_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."complaint_messages" ADD CONSTRAINT "complaint_messages_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."complaints" ADD CONSTRAINT "complaints_assigned_staff_id_fk" FOREIGN KEY ("assigned") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."handed_cases" ADD CONSTRAINT "handed_cases_hand_over_hand_overs_id_fk" FOREIGN KEY ("hand_over") REFERENCES "casework"."hand_overs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."handed_cases" ADD CONSTRAINT "handed_cases_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."safeguarding_notes" ADD CONSTRAINT "safeguarding_notes_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."safeguarding_notes" ADD CONSTRAINT "safeguarding_notes_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."triage" ADD CONSTRAINT "triage_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaints_state" ON "casework"."complaints" USING btree ("state");--> statement-breakpoint
CREATE INDEX "complaints_unit" ON "casework"."complaints" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "complaints_provider" ON "casework"."complaints" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "hand_overs_provider" ON "casework"."hand_overs" USING btree ("provider");--> statement-breakpoint
-- by hand
-- Participants file, read and move their own complaints through the door; the office works on them at its desk. Erasing
-- takes the words and what happened away, and leaves the row for the counts.
GRANT USAGE ON SCHEMA casework TO threestar_door;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON casework.complaints TO threestar_door;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON casework.complaint_messages, casework.complaint_events TO threestar_door;
--> statement-breakpoint
GRANT SELECT, UPDATE ON casework.complaints TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON casework.complaint_messages, casework.complaint_events TO threestar_desk;
--> statement-breakpoint
-- A complaint pass is spent in the list of ratings' ballots, so that a thief cannot tell which is which; what a rating's
-- receipt would find there is random. False: it was spent before, and the complaint that comes with it is read all the same.
CREATE FUNCTION sealed.spend_complaint_pass(mark bytea, receipt_mark bytea, slip bytea, year smallint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO sealed.spent (mark, receipt_mark, slip, year, purpose)
  VALUES (spend_complaint_pass.mark, spend_complaint_pass.receipt_mark, spend_complaint_pass.slip,
          spend_complaint_pass.year, 'complaint')
  ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sealed.spend_complaint_pass(bytea, bytea, bytea, smallint) TO threestar_door;
--> statement-breakpoint
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
