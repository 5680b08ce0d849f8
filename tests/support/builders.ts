import { randomBytes } from "node:crypto"
import { NOTHING_MORE, type Rating } from "#app/domain/rating.ts"
import type { Cast } from "#app/tasks/spend-ballot.server.ts"

/** A person who answers four to everything and writes nothing. */
export function aRating(said: Partial<Rating> = {}): Rating {
  return {
    answers: { adviser: 4, say: 4, fit: 4, help: 4, fairness: 4 },
    more: NOTHING_MORE,
    words: { wentWell: "", shouldChange: "" },
    ...said,
  }
}

/** A ballot of somebody new, spent on one unit of a made-up area. */
export function aCast(cast: Partial<Cast> = {}): Cast {
  return {
    secret: randomBytes(32),
    terms: { year: 2026, unit: "vale.meridian.northgate", purpose: "rating" },
    area: "vale",
    programme: "pathways",
    road: "code",
    key: "pass-code",
    rating: aRating(),
    now: new Date("2026-05-04T10:00:00Z"),
    ...cast,
  }
}
