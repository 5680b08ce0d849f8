-- What was answered to a text goes along with it in the moderators' queue, too: an answer often says again what it answers.
-- That one was decided, and whether something was taken out of it, stays for the fast track (app/domain/answers).
CREATE OR REPLACE FUNCTION published.take_answer_along() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE office.moderation_items SET
    state = CASE WHEN state IN ('waiting', 'asked') THEN 'withdrawn' ELSE state END,
    text = NULL,
    edited = CASE WHEN edited IS NULL THEN NULL ELSE '[removed]' END,
    note = NULL,
    version = version + 1
  WHERE id IN (SELECT item FROM casework.sent_answers WHERE text = OLD.id);
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  DELETE FROM published.answers WHERE text = OLD.id;
  DELETE FROM casework.answers WHERE text = OLD.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Before, because the names of what was sent go with the text.
CREATE TRIGGER takes_answer_along_whole BEFORE DELETE ON published.words
  FOR EACH ROW EXECUTE FUNCTION published.take_answer_along();
