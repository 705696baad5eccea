/** From where on a figure of accuracy calls for a word of caution, wherever it is told. */

/** With fewer people on a side nothing can be said of it (Bachmann et al. 2006). */
export const FEWEST = 20

/** Predictive values change with the share of people who have it; more than twice or less than half of it is another room. */
export const isFarFrom =
  (here: number) =>
  (share: number): boolean =>
    share > 2 * here || share < here / 2
