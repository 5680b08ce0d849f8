CREATE TABLE "campaign"."demand_letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" text NOT NULL,
	"recipient" text NOT NULL,
	"sent_on" date NOT NULL,
	"asked_tens" integer NOT NULL,
	"answered_on" date,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "campaign"."hand_over_asks" (
	"provider" text NOT NULL,
	"month" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "hand_over_asks_provider_month_pk" PRIMARY KEY("provider","month")
);
--> statement-breakpoint
CREATE TABLE "published"."campaign_hand_overs" (
	"provider" text PRIMARY KEY NOT NULL,
	"sent_on" date NOT NULL,
	"answered" boolean NOT NULL
);
--> statement-breakpoint
-- by hand
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign.hand_over_asks TO threestar_desk;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON campaign.demand_letters TO threestar_desk;
--> statement-breakpoint
GRANT INSERT, UPDATE ON published.campaign_hand_overs TO threestar_desk;
--> statement-breakpoint
CREATE TRIGGER raises_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON published.campaign_hand_overs
  FOR EACH STATEMENT EXECUTE FUNCTION published.raise_edition();
