--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT, UPDATE ON casework.pledges TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON casework.surveys TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE ON published.pledges TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON published.surveys TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.pledges
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.surveys
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
