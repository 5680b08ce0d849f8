/** What the benchmark asks of a page by name. Each is measured in a page opened for it, as people open one. */
import { measureArithmetic } from "./arithmetic.ts"
import { compareLibraries } from "./other-library.ts"
import { measureBook } from "./own-book.ts"

Object.assign(globalThis, { measureArithmetic, measureBook, compareLibraries })
