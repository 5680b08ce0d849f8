CREATE TABLE "casework"."ideas" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"receipt_mark" "bytea",
	"item" uuid NOT NULL,
	"text" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sent_in" date NOT NULL,
	"refusal_reason" text,
	CONSTRAINT "ideas_receiptMark_unique" UNIQUE("receipt_mark"),
	CONSTRAINT "ideas_item_unique" UNIQUE("item")
);
--> statement-breakpoint
CREATE TABLE "published"."idea_moves" (
	"idea" uuid NOT NULL,
	"number" smallint NOT NULL,
	"to" text NOT NULL,
	"month" date NOT NULL,
	"words" text,
	CONSTRAINT "idea_moves_idea_number_pk" PRIMARY KEY("idea","number")
);
--> statement-breakpoint
CREATE TABLE "published"."ideas_gone" (
	"id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."ideas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"language" text,
	"state" text NOT NULL,
	"tens" integer DEFAULT 0 NOT NULL,
	"published_in" date NOT NULL,
	"moved_in" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."supports" RENAME COLUMN "suggestion" TO "subject";--> statement-breakpoint
ALTER TABLE "identity"."supports" DROP CONSTRAINT "supports_suggestion_hash_pk";--> statement-breakpoint
ALTER TABLE "identity"."supports" ADD CONSTRAINT "supports_subject_hash_pk" PRIMARY KEY("subject","hash");--> statement-breakpoint
ALTER TABLE "published"."idea_moves" ADD CONSTRAINT "idea_moves_idea_ideas_id_fk" FOREIGN KEY ("idea") REFERENCES "published"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ideas_state" ON "casework"."ideas" USING btree ("state");--> statement-breakpoint
-- by hand
-- People send ideas through the door, follow them by their receipt and may have them erased, as they do with suggestions.
GRANT SELECT, INSERT, UPDATE ON casework.ideas TO threestar_door;
--> statement-breakpoint
-- Moderators publish them, and the campaign's office moves them.
GRANT SELECT, UPDATE ON casework.ideas TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON published.ideas TO threestar_desk;
--> statement-breakpoint
GRANT INSERT ON published.idea_moves TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.ideas
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.idea_moves
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.ideas_gone
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
-- Ideas like one another are found by the three-letter pieces of what they say.
CREATE INDEX published_ideas_text ON published.ideas USING gin (text public.gin_trgm_ops);
--> statement-breakpoint
-- An address that stood in links says that its idea is gone, until the idea is published again.
CREATE FUNCTION published.note_gone_idea() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO published.ideas_gone (id) VALUES (OLD.id) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM published.ideas_gone WHERE id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notes_gone_idea AFTER INSERT OR DELETE ON published.ideas
  FOR EACH ROW EXECUTE FUNCTION published.note_gone_idea();
--> statement-breakpoint
-- Whoever erases an idea: its page, its supports and the moderators' copy go along.
CREATE FUNCTION casework.forget_idea() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM published.ideas WHERE id = NEW.id;
  DELETE FROM identity.supports WHERE subject = NEW.id;
  UPDATE office.moderation_items
    SET text = NULL, edited = NULL, note = NULL, state = 'withdrawn', version = version + 1, claimed_by = NULL,
        claimed_until = NULL
    WHERE id = NEW.item;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forgets_idea AFTER UPDATE ON casework.ideas
  FOR EACH ROW WHEN (NEW.state = 'erased' AND OLD.state <> 'erased') EXECUTE FUNCTION casework.forget_idea();
--> statement-breakpoint
-- The same for a suggestion as before, by the new name of the column.
CREATE OR REPLACE FUNCTION casework.forget_suggestion() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM published.suggestions WHERE id = NEW.id;
  DELETE FROM casework.suggestion_says WHERE suggestion = NEW.id;
  DELETE FROM casework.suggestion_links WHERE suggestion = NEW.id;
  DELETE FROM identity.supports WHERE subject = NEW.id;
  UPDATE office.moderation_items
    SET text = NULL, edited = NULL, note = NULL, state = 'withdrawn', version = version + 1, claimed_by = NULL,
        claimed_until = NULL
    WHERE id = NEW.item;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- How many support something is told of ideas as it is of suggestions: in tens. An UPDATE that finds nothing raises the
-- edition, too, so only the table that has it is asked.
DROP FUNCTION published.show_support(uuid, integer);
--> statement-breakpoint
CREATE FUNCTION published.show_support(subject uuid, tens integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF show_support.tens % 10 <> 0 THEN
    RAISE EXCEPTION 'Supports are shown in tens';
  END IF;
  IF EXISTS (SELECT 1 FROM published.ideas WHERE ideas.id = show_support.subject) THEN
    UPDATE published.ideas SET tens = show_support.tens WHERE ideas.id = show_support.subject;
  ELSE
    UPDATE published.suggestions SET tens = show_support.tens WHERE suggestions.id = show_support.subject;
  END IF;
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION published.show_support(uuid, integer) TO threestar_door;
