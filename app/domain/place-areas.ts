export const PLACE_KINDS = ["council", "town"] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** How a place's area is known: the file says so, the area's own list names it, or it is one of several. */
export const PLACE_AREA_WAYS = ["mapped", "covers", "possible"] as const
export type PlaceAreaWay = (typeof PLACE_AREA_WAYS)[number]
