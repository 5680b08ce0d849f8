import { expect, test } from "../support/journeys/journey.ts"
import { faultsOf } from "../support/journeys/page-checks.ts"

const page = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>A page</title></head><body><main>${body}</main></body></html>`

test("a page with a barrier, a wide one and an invalid one are noticed", async ({ browser, site }) => {
  const url = `${site.url}/anything`
  const faultsIn = async (body: string) => (await faultsOf([{ url, html: page(body) }], browser)).join("\n")
  expect(await faultsIn("<h1>Good</h1><p>All is well.</p>")).toBe("")
  expect(await faultsIn('<h1>Bad</h1><input type="text" name="a">')).toContain("label")
  expect(await faultsIn("<h1>Invalid</h1><p>one<div>two</div></p>")).toContain("is not valid HTML")
  expect(await faultsIn('<h1>Wide</h1><svg width="1500" height="9" aria-hidden="true"></svg>')).toContain(
    "1280 px) scrolls sideways",
  )
  expect(await faultsIn('<h1>Bare</h1><img src="/no-such-picture.png" alt="A picture">')).toContain("could not load")
})
