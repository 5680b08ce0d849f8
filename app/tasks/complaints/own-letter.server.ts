import type { LetterKind } from "#app/domain/complaints/letter.ts"
import { letterFor } from "#app/domain/complaints/letters/letter-for.ts"
import { type LetterText, wordsOf } from "#app/domain/complaints/letters/letter-text.ts"
import { canBeDrawn } from "#app/domain/complaints/provider-letter.ts"
import type { OwnCase } from "./own-case.server.ts"

export type OwnLetter = Readonly<{ kind: LetterKind; letter: LetterText; isDrawable: boolean }>

/** The letter of this name, if it is one of those that are right for the case now; null otherwise. */
export function ownLetter(found: OwnCase, name: unknown): OwnLetter | null {
  const kind = found.letters.find((one) => one === name)
  if (kind === undefined) return null
  // Under today's name: that is where the letter goes.
  const letter = letterFor(kind, { ...found, name: found.nowCalled ?? found.name })
  return { kind, letter, isDrawable: canBeDrawn(wordsOf(letter)) }
}
