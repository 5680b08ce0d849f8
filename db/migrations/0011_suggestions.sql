CREATE TABLE "casework"."suggestion_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"suggestion" uuid NOT NULL,
	"recipient" text NOT NULL,
	"made_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "casework"."suggestion_says" (
	"suggestion" uuid NOT NULL,
	"number" smallint NOT NULL,
	"saying" text NOT NULL,
	"words" text NOT NULL,
	"planned_for" date,
	"said_in" date NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	CONSTRAINT "suggestion_says_suggestion_number_pk" PRIMARY KEY("suggestion","number")
);
--> statement-breakpoint
CREATE TABLE "casework"."suggestions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"receipt_mark" "bytea",
	"item" uuid NOT NULL,
	"provider" text,
	"text" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sent_in" date NOT NULL,
	"refusal_reason" text,
	"planned_for" date,
	"merged_into" uuid,
	CONSTRAINT "suggestions_receiptMark_unique" UNIQUE("receipt_mark"),
	CONSTRAINT "suggestions_item_unique" UNIQUE("item")
);
--> statement-breakpoint
CREATE TABLE "published"."suggestions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider" text,
	"text" text NOT NULL,
	"language" text,
	"state" text NOT NULL,
	"planned_for" date,
	"tens" integer DEFAULT 0 NOT NULL,
	"published_in" date NOT NULL,
	"moved_in" date NOT NULL,
	"merged_into" uuid
);
--> statement-breakpoint
CREATE TABLE "published"."suggestion_moves" (
	"suggestion" uuid NOT NULL,
	"number" smallint NOT NULL,
	"to" text,
	"by" text NOT NULL,
	"month" date NOT NULL,
	"words" text,
	"planned_for" date,
	CONSTRAINT "suggestion_moves_suggestion_number_pk" PRIMARY KEY("suggestion","number")
);
--> statement-breakpoint
CREATE TABLE "identity"."supports" (
	"suggestion" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "supports_suggestion_hash_pk" PRIMARY KEY("suggestion","hash")
);
--> statement-breakpoint
ALTER TABLE "casework"."suggestion_links" ADD CONSTRAINT "suggestion_links_suggestion_suggestions_id_fk" FOREIGN KEY ("suggestion") REFERENCES "casework"."suggestions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."suggestion_says" ADD CONSTRAINT "suggestion_says_suggestion_suggestions_id_fk" FOREIGN KEY ("suggestion") REFERENCES "casework"."suggestions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."suggestion_moves" ADD CONSTRAINT "suggestion_moves_suggestion_suggestions_id_fk" FOREIGN KEY ("suggestion") REFERENCES "published"."suggestions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestion_links_suggestion" ON "casework"."suggestion_links" USING btree ("suggestion");--> statement-breakpoint
CREATE INDEX "suggestions_state" ON "casework"."suggestions" USING btree ("state");--> statement-breakpoint
CREATE INDEX "suggestions_provider" ON "casework"."suggestions" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "published_suggestions_provider" ON "published"."suggestions" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "published_suggestions_merged" ON "published"."suggestions" USING btree ("merged_into");--> statement-breakpoint
-- by hand
-- People send suggestions through the door, follow them by their receipt and may have them erased; each goes before the
-- moderators in the same transaction. Of the moderators' texts the door learns the name of the one it put there, no more.
GRANT SELECT, INSERT, UPDATE ON casework.suggestions TO threestar_door;
--> statement-breakpoint
GRANT INSERT, SELECT (id) ON office.moderation_items TO threestar_door;
--> statement-breakpoint
-- The office moves and publishes them; the provider's page speaks through the desk's connection, too.
GRANT SELECT, UPDATE ON casework.suggestions TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON casework.suggestion_says TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT ON casework.suggestion_links TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON published.suggestions TO threestar_desk;
--> statement-breakpoint
GRANT INSERT ON published.suggestion_moves TO threestar_desk;
--> statement-breakpoint
-- Supports are given and taken back, and never changed.
GRANT SELECT, INSERT, DELETE ON identity.supports TO threestar_door;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.suggestions
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.suggestion_moves
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
-- Suggestions like one another are found by the three-letter pieces of what they say.
CREATE INDEX published_suggestions_text ON published.suggestions USING gin (text public.gin_trgm_ops);
--> statement-breakpoint
-- The one thing that the room of people tells the room of what is public: how many support a suggestion, in tens.
CREATE FUNCTION published.show_support(suggestion uuid, tens integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF show_support.tens % 10 <> 0 THEN
    RAISE EXCEPTION 'Supports are shown in tens';
  END IF;
  UPDATE published.suggestions SET tens = show_support.tens WHERE suggestions.id = show_support.suggestion;
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION published.show_support(uuid, integer) TO threestar_door;
--> statement-breakpoint
-- Whoever erases a suggestion: its page, what the provider said, its supports and the moderators' copy go along.
CREATE FUNCTION casework.forget_suggestion() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM published.suggestions WHERE id = NEW.id;
  DELETE FROM casework.suggestion_says WHERE suggestion = NEW.id;
  DELETE FROM casework.suggestion_links WHERE suggestion = NEW.id;
  DELETE FROM identity.supports WHERE suggestion = NEW.id;
  UPDATE office.moderation_items
    SET text = NULL, edited = NULL, note = NULL, state = 'withdrawn', version = version + 1, claimed_by = NULL,
        claimed_until = NULL
    WHERE id = NEW.item;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forgets_suggestion AFTER UPDATE ON casework.suggestions
  FOR EACH ROW WHEN (NEW.state = 'erased' AND OLD.state <> 'erased') EXECUTE FUNCTION casework.forget_suggestion();
--> statement-breakpoint
-- A suggestion that goes, by its author's hand or the office's, takes nobody else's along: what was joined with it is open
-- again by itself, and its support begins anew.
CREATE FUNCTION published.release_joined() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO published.suggestion_moves (suggestion, number, "to", by, month)
  SELECT joined.id, (SELECT max(number) + 1 FROM published.suggestion_moves WHERE suggestion = joined.id), 'open', 'office',
         date_trunc('month', now() AT TIME ZONE 'UTC')::date
  FROM published.suggestions AS joined WHERE joined.merged_into = OLD.id;
  UPDATE casework.suggestions SET state = 'open', merged_into = NULL, planned_for = NULL, version = version + 1
  WHERE merged_into = OLD.id AND state = 'merged';
  UPDATE published.suggestions
  SET state = 'open', merged_into = NULL, planned_for = NULL, tens = 0,
      moved_in = date_trunc('month', now() AT TIME ZONE 'UTC')::date
  WHERE merged_into = OLD.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER releases_joined AFTER DELETE ON published.suggestions
  FOR EACH ROW EXECUTE FUNCTION published.release_joined();
