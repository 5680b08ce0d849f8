import { buildIfStale } from "../../../scripts/start/build-pages.ts"
import { forgetGoodPages } from "./good-pages.ts"

/** Once before all journeys: two sites that start at the same time would only wait for one another. */
export default async function setUp() {
  forgetGoodPages()
  await buildIfStale()
}
