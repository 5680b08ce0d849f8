import { pgSchema } from "drizzle-orm/pg-core"

/**
 * The seven rooms of the database. Each role holds keys to some rooms only (see the migrations' grants),
 * so that no part of the site can read beside one another what together would show who said what.
 */

/** Who runs which programme where: public facts with their sources. */
export const register = pgSchema("register")

/** Accounts of participants and the ballots issued to them. Never what they said. */
export const identity = pgSchema("identity")

/** Ratings and complaints as they were sent, sealed. Never who sent them. */
export const sealed = pgSchema("sealed")

/** What visitors may see: releases, figures, moderated words, answers. */
export const published = pgSchema("published")

/** Complaints, suggestions and moderation while people work on them. */
export const casework = pgSchema("casework")

/** Supporters of the campaign, demands, updates. */
export const campaign = pgSchema("campaign")

/** Staff, providers' representatives, the audit log, jobs. */
export const office = pgSchema("office")
