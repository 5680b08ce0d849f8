import ts from "typescript"
import { nodesOf, placeOf, type Source } from "./sources.ts"

/** Casts, `any` and `!`: what makes the compiler believe instead of check. */
export function uncheckedTypes(sources: readonly Source[]): string[] {
  return findNodes(sources, (node) => {
    if (ts.isNonNullExpression(node)) return "asserts with !"
    if (node.kind === ts.SyntaxKind.AnyKeyword) return "says any"
    if (ts.isTypeAssertionExpression(node)) return "casts"
    if (ts.isAsExpression(node) && node.type.getText() !== "const") return `casts as ${node.type.getText()}`
    return null
  })
}

/** The clock, chance and environment, which come to the rulebook by the door. */
export function impureRules(sources: readonly Source[]): string[] {
  const rulebook = sources.filter(({ path }) => path.startsWith("app/domain/"))
  return findNodes(rulebook, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length)
      return "asks the clock"
    if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "asks the clock"
    if (ts.isPropertyAccessExpression(node)) return IMPURE[node.getText()] ?? IMPURE[node.expression.getText()] ?? null
    return null
  })
}

const IMPURE: Readonly<Record<string, string>> = {
  "Date.now": "asks the clock",
  "Math.random": "draws lots",
  performance: "asks the clock",
  crypto: "draws lots",
  process: "asks the environment",
  globalThis: "asks the environment",
  "import.meta": "asks the environment",
}

/** The npm package `remix` holds no code: importing it throws. */
export function importsOfRemix(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter(({ from }) => from === "remix" || from.startsWith("remix/")).map(() => `${path} imports remix`),
  )
}

function findNodes(sources: readonly Source[], faultOf: (node: ts.Node) => string | null): string[] {
  return sources.flatMap((source) =>
    [...nodesOf(source.syntax)].flatMap((node) => {
      const fault = faultOf(node)
      return fault ? [`${placeOf(source, node)} ${fault}`] : []
    }),
  )
}
