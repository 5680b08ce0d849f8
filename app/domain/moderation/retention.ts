/** Declined texts are kept so long, so that a decision can be looked at again; then the text goes and the reason stays. */
export const MONTHS_DECLINED_KEPT = 6
