CREATE TABLE "casework"."complaint_actions" (
	"complaint" uuid PRIMARY KEY NOT NULL,
	"action" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "casework"."hand_overs" ADD COLUMN "seen_on" date;--> statement-breakpoint
ALTER TABLE "casework"."suggestion_says" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "published"."suggestion_moves" ADD COLUMN "is_progress" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "published"."suggestion_moves" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "casework"."complaint_actions" ADD CONSTRAINT "complaint_actions_complaint_complaints_id_fk" FOREIGN KEY ("complaint") REFERENCES "casework"."complaints"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- by hand
-- That a provider has opened what was handed to it is noted once; to which action a case belongs may be thought over.
GRANT UPDATE ON casework.hand_overs TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON casework.complaint_actions TO threestar_desk;
--> statement-breakpoint
-- Whoever erases a complaint: what its provider noted of it goes along, too.
CREATE OR REPLACE FUNCTION casework.forget_notes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM casework.triage WHERE complaint = NEW.id;
  DELETE FROM casework.safeguarding_notes WHERE complaint = NEW.id;
  DELETE FROM casework.handed_cases WHERE complaint = NEW.id;
  DELETE FROM casework.complaint_actions WHERE complaint = NEW.id;
  RETURN NULL;
END $$;
