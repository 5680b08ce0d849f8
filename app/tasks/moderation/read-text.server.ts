import { francAll } from "franc-min"
import { type LanguageGuess, languageOf } from "#app/domain/moderation/languages.ts"
import { kindsIn, type MarkKind } from "#app/domain/moderation/mark.ts"
import { findMarks } from "#app/domain/moderation/marks.ts"

/** What can be known of a text before anybody reads it. */
export type TextRead = LanguageGuess & Readonly<{ marks: readonly MarkKind[] }>

/** Looks for marks and guesses the language; `people` are the names on the list of the provider it is about. */
export function readText(text: string, people: readonly string[]): TextRead {
  return { ...languageOf(text, francAll(text)), marks: kindsIn(findMarks(text, people)) }
}
