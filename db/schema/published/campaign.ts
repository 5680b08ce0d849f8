import { boolean, date, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { ACTS } from "#app/domain/campaign/act.ts"
import { CAMPAIGN_TEXTS, DEMAND_STATUSES } from "#app/domain/campaign/text.ts"
import { published } from "../rooms.ts"

/** The campaign's totals: one row. */
export const campaignTotals = published.table("campaign_totals", {
  id: smallint().primaryKey().default(1),
  /** Confirmed sign-ups that count. */
  online: integer().notNull(),
  /** Signatures on paper. */
  paper: integer().notNull(),
  countedAt: timestamp({ withTimezone: true }).notNull(),
})

/** How many had signed by the end of a day; days are left out until five more have come. */
export const campaignDays = published.table("campaign_days", {
  day: date({ mode: "string" }).primaryKey(),
  total: integer().notNull(),
})

/** Sign-ups by place, counted once a night. */
export const campaignPlaces = published.table(
  "campaign_places",
  {
    kind: text({ enum: ["nation", "region", "constituency"] }).notNull(),
    /** The nation's or region's name, or the constituency's GSS code. */
    key: text().notNull(),
    /** Null: too few to be shown, or hidden so that another's cannot be worked out. */
    count: integer(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] })],
)

/** Milestones that were reached, each once. */
export const campaignMilestones = published.table("campaign_milestones", {
  number: integer().primaryKey(),
  reachedOn: date({ mode: "string" }).notNull(),
  /** The count has fallen below it since. */
  below: boolean().notNull(),
})

/** Supporters' comments that their writers and the moderators let everybody read. */
export const campaignComments = published.table("campaign_comments", {
  id: uuid().primaryKey(),
  text: text().notNull(),
  /** Null: not to be shown. */
  name: text(),
  language: text(),
  /** By its first day. */
  month: date({ mode: "string" }).notNull(),
})

/** "I did this", counted; null where too few did. */
export const campaignActs = published.table("campaign_acts", {
  act: text({ enum: ACTS }).primaryKey(),
  count: integer(),
})

/** Whether MPs answered, as those who wrote say: null while too few have said. */
export const mpReplies = published.table("mp_replies", {
  id: smallint().primaryKey().default(1),
  asked: integer(),
  replied: integer(),
})

/** Texts of /campaign that the office has written anew. The others stand as they came with the site. */
export const campaignTexts = published.table("campaign_texts", {
  name: text({ enum: CAMPAIGN_TEXTS }).primaryKey(),
  title: text().notNull(),
  body: text().notNull(),
  status: text({ enum: DEMAND_STATUSES }),
  evidence: text(),
  changedOn: date({ mode: "string" }).notNull(),
})

/** Updates that everybody may read. */
export const campaignUpdates = published.table("campaign_updates", {
  slug: text().primaryKey(),
  update: uuid().notNull().unique(),
  title: text().notNull(),
  /** Markdown. */
  body: text().notNull(),
  publishedAt: timestamp({ withTimezone: true }).notNull(),
})

/** When the campaign last sent a provider its demands, and whether it answered. */
export const campaignHandOvers = published.table("campaign_hand_overs", {
  /** The provider's slug. */
  provider: text().primaryKey(),
  sentOn: date({ mode: "string" }).notNull(),
  answered: boolean().notNull(),
})
