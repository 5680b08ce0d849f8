import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import { csvText } from "#app/domain/csv-text.ts"

test("commas, quotes and line ends stay inside their cell", () => {
  expect(csvText([["a,b", 'say "no"', "two\nlines", ""]])).toBe('"a,b","say ""no""","two\nlines",\r\n')
})

test("what a spreadsheet would take for a formula is made harmless", () => {
  expect(csvText([["=1+1", "+44", "-1", "@sum", "1-1"]])).toBe("'=1+1,'+44,'-1,'@sum,1-1\r\n")
})

test("a reader of such files gets back what was written", () => {
  const harmless = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text))
  fc.assert(
    fc.property(
      fc.array(fc.array(harmless, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        expect(parse(csvText(rows), { relax_column_count: true, record_delimiter: "\r\n" })).toEqual(rows)
      },
    ),
  )
})
