// Quantiles of sorted numbers.

/** R’s type 7 (Hyndman & Fan 1996) of numbers in rising order, of which there must be one. */
export function quantile7(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low
  return low + (place - below) * (high - low)
}
