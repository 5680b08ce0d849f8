import { globSync, readFileSync } from "node:fs"
import { dirname, join, normalize, resolve } from "node:path"
import ts from "typescript"

const ROOT = resolve(import.meta.dirname, "../../..")

/** A source file as the laws see it. */
export type Source = Readonly<{
  /** From the root of the project, with slashes: `app/domain/unit.ts`. */
  path: string
  syntax: ts.SourceFile
  imports: readonly Import[]
}>

export type Import = Readonly<{
  /** As written. */
  from: string
  /** The file of ours that is meant, from the root of the project; null for a package. */
  file: string | null
  /** What is imported by name. */
  names: readonly string[]
}>

/** Every source file of the house, tests included. */
export function readSources(): Source[] {
  return globSync("{app,db,emails,scripts,tests}/**/*.{ts,tsx}", { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(ROOT, path), "utf8")))
}

/** Every file of the rooms, whatever it holds. */
export function listFiles(): string[] {
  return globSync("{app,db,emails,scripts,tests}/**/*", { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
}

/** Reads one file; a test feeds bad examples to the laws with it. */
export function sourceOf(path: string, text: string): Source {
  const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return { path, syntax, imports: importsIn(syntax, path) }
}

/** Every node of a file, in order of reading. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  node.forEachChild((child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

/** `app/domain/unit.ts:12`, to be clicked. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${source.syntax.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

function importsIn(syntax: ts.SourceFile, path: string): Import[] {
  const found: Import[] = []
  const note = (from: ts.Node | undefined, names: string[]) => {
    if (from && ts.isStringLiteralLike(from)) found.push({ from: from.text, file: fileMeant(from.text, path), names })
  }
  for (const node of nodesOf(syntax)) {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, namesOf(node.importClause?.namedBindings))
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, namesOf(node.exportClause))
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, [])
    else if (ts.isCallExpression(node) && isLoading(node)) note(node.arguments[0], [])
  }
  return found
}

function isLoading(call: ts.CallExpression): boolean {
  const { expression } = call
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require")
  )
}

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return []
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text)
}

function fileMeant(from: string, importer: string): string | null {
  const [address = ""] = from.split("?", 1)
  const alias = /^#(app|db|emails)\//.exec(address)
  if (alias) return address.slice(1)
  return address.startsWith(".") ? normalize(join(dirname(importer), address)).replaceAll("\\", "/") : null
}
