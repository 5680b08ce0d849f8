import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { TrendChart, type TrendPoint } from "#app/components/figure/trend-chart.tsx"

const months = ["August 2026", "September 2026", "October 2026"]
const draw = (...halfStars: (number | null)[]) =>
  renderToStaticMarkup(
    createElement(TrendChart, {
      name: "Northgate",
      points: halfStars.map((shown, place): TrendPoint => ({ month: months[place] ?? "", halfStars: shown })),
    }),
  )

test("a sentence above says what the drawing shows", () => {
  expect(draw(5, 6, 7)).toContain("Northgate went up from 2.5 stars in August 2026 to 3.5 stars in October 2026.")
  expect(draw(6, 7, 6)).toContain("Northgate has 3 stars in October 2026, the same as in August 2026.")
  expect(draw(null, null, 6)).toContain("its first monthly update with stars")
})

test("the line breaks where a month showed nothing", () => {
  const path = /class="path" d="([^"]*)"/.exec(draw(6, null, 6))?.[1] ?? ""
  expect(path.match(/M/g)).toHaveLength(2)
  expect(path).not.toContain("L")
})

test("every month stands in the table as well, also those without stars", () => {
  const html = draw(6, null, 7)
  for (const month of months) expect(html).toContain(`<th scope="row" class="govuk-table__header">${month}</th>`)
  expect(html).toContain("nothing shown")
})
