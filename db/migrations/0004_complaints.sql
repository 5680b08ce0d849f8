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
ALTER TABLE "casework"."complaint_events" ADD CONSTRAINT "complaint_events_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."complaint_messages" ADD CONSTRAINT "complaint_messages_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."complaints" ADD CONSTRAINT "complaints_assigned_staff_id_fk" FOREIGN KEY ("assigned") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaints_state" ON "casework"."complaints" USING btree ("state");--> statement-breakpoint
CREATE INDEX "complaints_unit" ON "casework"."complaints" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "complaints_provider" ON "casework"."complaints" USING btree ("provider");
--> statement-breakpoint

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
