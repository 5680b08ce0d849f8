CREATE TABLE "casework"."sent_answers" (
	"item" uuid PRIMARY KEY NOT NULL,
	"text" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "office"."moderation_items" ADD COLUMN "announced_before" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "casework"."sent_answers" ADD CONSTRAINT "sent_answers_item_moderation_items_id_fk" FOREIGN KEY ("item") REFERENCES "office"."moderation_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casework"."sent_answers" ADD CONSTRAINT "sent_answers_text_words_id_fk" FOREIGN KEY ("text") REFERENCES "published"."words"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT ON casework.sent_answers TO threestar_desk;
--> statement-breakpoint
-- What a moderator takes out of an answer that is public already goes from its history too.
GRANT UPDATE ON published.answer_versions TO threestar_desk;
--> statement-breakpoint
INSERT INTO casework.sent_answers (item, text)
  SELECT answers.item, answers.text FROM casework.answers
  JOIN office.moderation_items ON moderation_items.id = answers.item;
