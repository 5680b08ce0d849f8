/** Of one unit: how many people rate it, and how they find it. */
export type Crowd = Readonly<{
  unit: string
  area: string
  /** People who rate in a month of the years before the one in which the demonstration was begun, and from then on. */
  before: number
  now: number
  /** What people think of adviser, say, fit, help and fairness, in stars, when the world begins. */
  opinion: readonly [number, number, number, number, number]
  /** By how much that has changed thirteen months later; it stays so afterwards. */
  drift: number
  /** Stars more that those told they are near work give, and as many less those told they are further from it. */
  gap: number
}>

type Opinion = Crowd["opinion"]

/** One area's crowds, each written as it is read: prime, subcontractor, people a month before and now, opinion. */
function area(slug: string, rows: readonly Row[]): Crowd[] {
  return rows.map(([prime, provider, before, now, opinion, { drift = 0, gap = 0 } = {}]) => ({
    unit: `${slug}.${prime}.${provider}`,
    area: slug,
    before,
    now,
    opinion,
    drift,
    gap,
  }))
}

type Row = readonly [
  prime: string,
  provider: string,
  before: number,
  now: number,
  opinion: Opinion,
  more?: Readonly<{ drift?: number; gap?: number }>,
]

/** What each unit is there to show stands beside it; units that nobody rates are not listed. */
export const CROWDS: readonly Crowd[] = [
  ...area("pf-castle-dale", [
    // So many, and still: near the line.
    ["meridian-skills", "meridian-skills", 8, 12, [3.2, 2.6, 2.9, 2.7, 3.1]],
    // Getting better, and one cannot tell yet.
    ["meridian-skills", "northgate-works", 4, 5, [3.6, 2.2, 2.8, 2.3, 3.1], { drift: 0.7 }],
    // Below: last year's better ratings would round to three stars, the verdict holds them to two and a half.
    ["meridian-skills", "castle-job-centre", 16, 9, [4.2, 3.9, 3.8, 3.5, 4.1], { drift: -1.9 }],
    // So far too few to judge, though the stars are high.
    ["meridian-skills", "stillwater-minds", 1, 2.2, [4.6, 4.4, 4.5, 3.9, 4.2]],
    // Under ten, in company.
    ["meridian-skills", "yard-and-forklift", 0.4, 0.6, [3.4, 3.0, 3.9, 4.2, 3.6]],
    ["meridian-skills", "unlisted", 0.4, 0.6, [3.0, 3.0, 3.0, 3.0, 3.0]],
    ["fenwick-futures", "fenwick-futures", 17, 14, [3.8, 3.1, 3.3, 3.2, 3.7]],
    ["fenwick-futures", "bramblepath", 1, 1.7, [3.2, 2.8, 3.1, 3.0, 3.3]],
    ["fenwick-futures", "harnsley-council", 3, 4, [4.2, 3.5, 3.7, 3.3, 4.1]],
    ["fenwick-futures", "northgate-works", 0.4, 0.6, [4.0, 3.8, 4.1, 3.5, 4.0]],
    ["fenwick-futures", "plain-sums", 0.9, 1.3, [4.5, 4.1, 4.2, 4.4, 4.3]],
    ["fenwick-futures", "unlisted", 0.4, 0.6, [2.8, 2.6, 2.9, 2.7, 3.0]],
  ]),
  ...area("pf-saltmere", [
    ["harbour-training", "harbour-training", 17, 12, [4.5, 4.1, 4.0, 3.9, 4.4]],
    // Few people this year: last year's verdict stands, with its year.
    ["harbour-training", "tidewater-people", 18, 1.8, [4.3, 3.8, 3.9, 3.6, 4.2], { drift: -0.2 }],
    ["harbour-training", "ropewalk-skills", 3, 4.5, [4.0, 3.4, 3.8, 4.1, 3.9]],
    ["harbour-training", "words-to-work-with", 0.6, 0.5, [4.6, 4.0, 4.3, 4.2, 4.4]],
    ["harbour-training", "unlisted", 0.5, 0.6, [3.3, 3.1, 3.2, 3.0, 3.4]],
    // Below, and worst for those furthest from work: creaming and parking, as experienced.
    ["orchard-row", "orchard-row", 7, 11, [2.9, 2.2, 2.5, 2.2, 2.7], { gap: 0.55 }],
    ["orchard-row", "saltmere-works", 4, 5, [3.2, 2.7, 3.1, 2.8, 3.1]],
    ["orchard-row", "lantern-street", 2, 2.4, [3.9, 3.3, 3.2, 2.7, 3.6]],
    ["orchard-row", "stillwater-minds", 1, 1.5, [4.4, 4.3, 4.4, 3.8, 4.1]],
    ["orchard-row", "keys-and-screens", 0.5, 0.6, [3.6, 3.1, 3.3, 3.7, 3.4]],
    ["orchard-row", "unlisted", 0.5, 0.6, [2.6, 2.5, 2.7, 2.4, 2.8]],
  ]),
  ...area("pf-wendle", [
    ["meridian-skills", "meridian-skills", 6, 13, [2.9, 2.4, 2.6, 2.6, 3.0]],
    ["meridian-skills", "weirside-employment", 13, 1.6, [3.8, 3.3, 3.4, 3.1, 3.6]],
    ["meridian-skills", "bramblepath", 2, 5.2, [2.4, 2.0, 2.2, 2.1, 2.7]],
    // Ten and more, and hidden: the one below is alone among the few.
    ["meridian-skills", "four-walls-tenancies", 0.8, 1.5, [4.1, 3.7, 3.9, 3.8, 4.0]],
    ["meridian-skills", "unlisted", 0.2, 0.4, [3.0, 2.9, 3.1, 2.8, 3.0]],
    // Best for those furthest from work.
    ["harbour-training", "harbour-training", 6, 10, [4.4, 3.9, 3.9, 3.7, 4.3], { gap: -0.35 }],
    ["harbour-training", "wendle-college", 2, 2.6, [4.2, 3.6, 4.0, 4.3, 4.0]],
    // Almost nobody this year: stars over two years, without a verdict.
    ["harbour-training", "juniper-yard", 5, 0.5, [3.7, 3.6, 3.3, 3.2, 3.8]],
    ["harbour-training", "plain-sums", 0.5, 0.6, [4.4, 4.0, 4.2, 4.3, 4.4]],
    ["harbour-training", "unlisted", 0.5, 0.6, [3.5, 3.2, 3.3, 3.1, 3.6]],
  ]),
  ...area("pf-aldermouth", [
    ["fenwick-futures", "fenwick-futures", 11, 13, [3.8, 3.3, 3.5, 3.4, 3.7], { drift: 0.1 }],
    ["fenwick-futures", "aldermouth-together", 4, 6, [4.6, 4.3, 4.2, 4.0, 4.5]],
    ["fenwick-futures", "castle-job-centre", 3, 4, [2.7, 2.3, 2.5, 2.4, 2.8]],
    ["fenwick-futures", "second-chapter", 0.9, 1.3, [4.7, 4.5, 4.5, 4.2, 4.5]],
    ["fenwick-futures", "site-ready-in-five", 0.5, 0.6, [3.2, 2.6, 3.9, 4.0, 3.4]],
    ["fenwick-futures", "unlisted", 0.5, 0.6, [3.1, 2.8, 3.0, 2.9, 3.2]],
    ["meridian-skills", "meridian-skills", 6, 9, [3.4, 2.9, 3.1, 3.0, 3.4], { drift: -0.1, gap: 0.2 }],
    ["meridian-skills", "lantern-street", 3, 4, [3.7, 3.2, 3.0, 2.6, 3.4]],
    ["meridian-skills", "northgate-works", 2, 3.2, [4.2, 3.6, 3.7, 3.3, 4.0]],
    ["meridian-skills", "ramp-and-rail", 0.9, 1.4, [4.5, 4.3, 4.4, 3.7, 4.2]],
    ["meridian-skills", "keys-and-screens", 0.5, 0.6, [3.4, 3.0, 3.1, 3.5, 3.3]],
    ["meridian-skills", "unlisted", 0.5, 0.6, [2.7, 2.5, 2.7, 2.6, 2.9]],
  ]),
  ...area("pf-tarnlands", [
    // The old contract was handed back; the new one picks up.
    ["fenwick-futures", "fenwick-futures", 4, 6, [2.8, 2.4, 2.5, 2.4, 2.8], { drift: 1.1 }],
    ["fenwick-futures", "tarn-community-trust", 2, 2.4, [4.6, 4.3, 4.3, 3.9, 4.5]],
    ["fenwick-futures", "tall-pines-outdoors", 0.5, 0.6, [4.3, 3.7, 3.9, 3.4, 4.1]],
    ["fenwick-futures", "unlisted", 0.5, 0.6, [3.0, 2.8, 2.9, 2.7, 3.1]],
    ["orchard-row", "orchard-row", 3, 4, [3.3, 2.8, 3.1, 2.8, 3.2]],
    ["orchard-row", "isles-in-work", 0.9, 0.9, [4.4, 4.1, 4.0, 3.5, 4.3]],
    ["orchard-row", "words-to-work-with", 0.4, 0.5, [4.4, 3.9, 4.2, 4.1, 4.3]],
    ["orchard-row", "unlisted", 0.4, 0.5, [2.9, 2.7, 2.8, 2.6, 3.0]],
  ]),
]
