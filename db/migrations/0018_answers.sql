CREATE TABLE "casework"."answers" (
	"text" uuid PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"words" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"item" uuid,
	"returned_for" text,
	"person" uuid NOT NULL,
	CONSTRAINT "answers_item_unique" UNIQUE("item")
);
--> statement-breakpoint
CREATE TABLE "casework"."words_seen" (
	"provider" text NOT NULL,
	"text" uuid NOT NULL,
	CONSTRAINT "words_seen_provider_text_pk" PRIMARY KEY("provider","text")
);
--> statement-breakpoint
CREATE TABLE "published"."answer_versions" (
	"text" uuid NOT NULL,
	"number" integer NOT NULL,
	"words" text NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "answer_versions_text_number_pk" PRIMARY KEY("text","number")
);
--> statement-breakpoint
CREATE TABLE "published"."answers" (
	"text" uuid PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"words" text,
	"answered_on" date NOT NULL,
	"changed_on" date
);
--> statement-breakpoint
CREATE TABLE "published"."represented_providers" (
	"provider" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "casework"."answers" ADD CONSTRAINT "answers_text_words_id_fk" FOREIGN KEY ("text") REFERENCES "published"."words"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."answers" ADD CONSTRAINT "answers_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "office"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."words_seen" ADD CONSTRAINT "words_seen_text_words_id_fk" FOREIGN KEY ("text") REFERENCES "published"."words"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."answer_versions" ADD CONSTRAINT "answer_versions_text_answers_text_fk" FOREIGN KEY ("text") REFERENCES "published"."answers"("text") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."answers" ADD CONSTRAINT "answers_text_words_id_fk" FOREIGN KEY ("text") REFERENCES "published"."words"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_provider" ON "casework"."answers" USING btree ("provider");--> statement-breakpoint
CREATE INDEX "published_answers_provider" ON "published"."answers" USING btree ("provider","answered_on");
--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT, UPDATE ON casework.answers TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT ON casework.words_seen TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON published.answers TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, DELETE ON published.answer_versions TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.answers
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.answer_versions
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.represented_providers
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
-- Whether somebody answers for a provider is public; who, is not. Whichever way the team changes.
CREATE FUNCTION office.publish_represented() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE changed text := coalesce(NEW.provider, OLD.provider);
BEGIN
  IF EXISTS (SELECT FROM office.representatives WHERE provider = changed AND removed_on IS NULL) THEN
    INSERT INTO published.represented_providers (provider) VALUES (changed) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM published.represented_providers WHERE provider = changed;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER publishes_represented AFTER INSERT OR DELETE OR UPDATE OF provider, removed_on ON office.representatives
  FOR EACH ROW EXECUTE FUNCTION office.publish_represented();
--> statement-breakpoint
-- A text in whose place a statement stands has no answer any more: it would tell what stood there.
CREATE FUNCTION published.take_answer_along() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM published.answers WHERE text = NEW.id;
  DELETE FROM casework.answers WHERE text = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER takes_answer_along AFTER UPDATE OF text ON published.words
  FOR EACH ROW WHEN (NEW.text IS NULL) EXECUTE FUNCTION published.take_answer_along();
