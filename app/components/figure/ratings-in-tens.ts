/** A count as the site shows it: "1,700+" stands for anything from 1,700 to 1,709. */
export function tensAndMore(tens: number): string {
  return `${tens.toLocaleString("en-GB")}+`
}

/** The same with its word. Ratings, not people: in a total, one person may have rated more than one unit. */
export function ratingsInTens(tens: number): string {
  return `${tensAndMore(tens)} ratings`
}
