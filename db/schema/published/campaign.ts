import { boolean, date, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { ACTS } from "#app/domain/campaign/act.ts"
import { PUBLIC_IDEA_STATES } from "#app/domain/campaign/idea-state.ts"
import { CAMPAIGN_TEXTS, DEMAND_STATUSES } from "#app/domain/campaign/text.ts"
import { AUDIENCE_KINDS } from "#app/domain/campaign/update.ts"
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

/** The present version of each text that the office has changed; the others stand in the code. */
export const campaignTexts = published.table("campaign_texts", {
  name: text({ enum: CAMPAIGN_TEXTS }).primaryKey(),
  version: integer().notNull(),
  title: text().notNull(),
  body: text().notNull(),
  status: text({ enum: DEMAND_STATUSES }),
  evidence: text(),
  changedOn: date({ mode: "string" }).notNull(),
})

/** Letters that went to supporters. */
export const campaignUpdates = published.table("campaign_updates", {
  id: uuid().primaryKey(),
  subject: text().notNull(),
  body: text().notNull(),
  audience: text({ enum: AUDIENCE_KINDS }).notNull(),
  audienceKey: text(),
  sentOn: date({ mode: "string" }).notNull(),
})

/** Ideas as everybody may read them. */
export const campaignIdeas = published.table("campaign_ideas", {
  id: uuid().primaryKey(),
  text: text().notNull(),
  language: text(),
  state: text({ enum: PUBLIC_IDEA_STATES }).notNull(),
  /** Supports, rounded down to tens. */
  tens: integer().notNull().default(0),
  publishedIn: date({ mode: "string" }).notNull(),
  movedIn: date({ mode: "string" }).notNull(),
})

/** What happened to an idea, month by month, with the office's words. */
export const campaignIdeaMoves = published.table(
  "campaign_idea_moves",
  {
    idea: uuid()
      .notNull()
      .references(() => campaignIdeas.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    to: text({ enum: PUBLIC_IDEA_STATES }),
    month: date({ mode: "string" }).notNull(),
    words: text(),
  },
  (table) => [primaryKey({ columns: [table.idea, table.number] })],
)

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
