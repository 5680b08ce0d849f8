import type { LegalNotice, NoticeTold } from "#app/domain/notices/legal-notice.ts"
import type { ScoreChallenge } from "#app/domain/notices/score-challenge.ts"

/** A legal notice that is whole, on the desk; change what a test is about. */
export function aNotice(own: Partial<LegalNotice> = {}): LegalNotice {
  return {
    reference: "N-2026-001",
    ground: "privacy",
    subject: { kind: "words", key: "00000000-0000-4000-8000-000000000001" },
    given: ["name", "email", "where", "words", "about-them", "private-why", "act"],
    state: "complete",
    receivedAt: new Date("2026-11-24T09:00:00Z"),
    completeAt: new Date("2026-11-24T09:00:00Z"),
    acknowledged: false,
    keepReasons: [],
    statement: null,
    closedOn: null,
    version: 1,
    ...own,
  }
}

export function aTold(own: Partial<NoticeTold> = {}): NoticeTold {
  return {
    name: "Pat Quill",
    organisation: "Quill & Partners",
    email: "pat@quill.example",
    post: "",
    words: "The adviser told everybody where I live.",
    says: "It says where our client lives.",
    ...own,
  }
}

export function aChallenge(own: Partial<ScoreChallenge> = {}): ScoreChallenge {
  return {
    reference: "S-2026-001",
    figure: { release: 3, kind: "provider", key: "meridian-skills" },
    provider: "meridian-skills",
    state: "received",
    receivedOn: "2026-11-26",
    acknowledged: false,
    outcome: null,
    answer: null,
    closedOn: null,
    version: 1,
    ...own,
  }
}
