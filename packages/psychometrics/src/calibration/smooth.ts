// A smooth line through outcomes along predicted chances, and how far the chances lie from it.
import { err, ok, type Result } from '@holdfast/domain'
import { countAtOrBelow, countBelow } from '../accuracy/scored.ts'
import { sum } from '../moments.ts'
import { quantile7 } from '../quantile.ts'
import { type Predicted, type PredictedRefusal, predictedRefusal } from './calibration.ts'

/** One chance that was predicted, and how often it came true as the smooth line has it. */
export type SmoothPoint = { readonly chance: number; readonly observed: number }

/** The line at each chance that was predicted, in rising order, and the distances of all people from it. */
export type SmoothCalibration = {
  readonly points: readonly SmoothPoint[]
  /** The mean distance: the integrated calibration index. */
  readonly eAverage: number
  /** The distance that 90% of people stay within, and the farthest. */
  readonly e90: number
  readonly eMax: number
}

/** The share of people whose outcomes a place of the line is drawn from. */
const SPAN = 2 / 3
/** Chances nearer to each other than this share of the range are joined by a straight line. */
const NEAR = 0.01

/** The line by local regression (Cleveland 1979, two thirds of the people, as R’s lowess does it without robust steps) and the measures Emax, E90 and Eavg of Harrell 2015 (Austin & Steyerberg 2019). */
export function smoothCalibration(data: Predicted): Result<SmoothCalibration, PredictedRefusal> {
  const refusal = predictedRefusal(data)
  if (refusal !== null) return err(refusal)
  const order = Array.from({ length: data.truth.length }, (_, i) => i).toSorted(
    (i, j) => (data.chances[i] ?? 0) - (data.chances[j] ?? 0),
  )
  const chances = Float64Array.from(order, i => data.chances[i] ?? 0)
  const truth = Float64Array.from(order, i => data.truth[i] ?? 0)
  const line = lineThrough(chances, truth)
  const away = chances.map((p, i) => Math.abs(p - (line[i] ?? 0))).sort()
  const isFirst = (i: number): boolean => i === 0 || chances[i] !== chances[i - 1]
  return ok({
    points: Array.from(chances, (chance, i) => ({ chance, observed: line[i] ?? 0 })).filter((_, i) => isFirst(i)),
    eAverage: sum(away) / away.length,
    e90: quantile7(away, 0.9),
    eMax: away.at(-1) ?? 0,
  })
}

/** The line at each of sorted places: fitted at some, straight between them. */
function lineThrough(x: Float64Array, y: Float64Array): Float64Array {
  const line = new Float64Array(x.length)
  const near = NEAR * ((x.at(-1) ?? 0) - (x[0] ?? 0))
  let last = -1
  for (let at = 0; at < x.length;) {
    const fitted = fitAt(x, y, x[at] ?? 0)
    for (let i = last + 1; i < at; i++) line[i] = between(x, line, { from: last, to: at, fitted, i })
    last = at
    while (last < x.length && x[last] === x[at]) line[last++] = fitted
    last--
    // The farthest of those that are near, or else the next one.
    at = last + 1
    while (at + 1 < x.length && (x[at + 1] ?? 0) <= (x[last] ?? 0) + near) at++
  }
  return line
}

type Gap = { readonly from: number; readonly to: number; readonly fitted: number; readonly i: number }

function between(x: Float64Array, line: Float64Array, { from, to, fitted, i }: Gap): number {
  const [low, high] = [x[from] ?? 0, x[to] ?? 0]
  const share = high === low ? 0 : ((x[i] ?? 0) - low) / (high - low)
  return (1 - share) * (line[from] ?? 0) + share * fitted
}

/** A straight line through the nearest two thirds, the nearer the heavier (tricube), read at one place. */
function fitAt(x: Float64Array, y: Float64Array, place: number): number {
  const reach = reachOf(x, place)
  const from = countBelow(x, place - reach)
  const near = x.subarray(from, countAtOrBelow(x, place + reach))
  const weights = near.map(one => tricube(Math.abs(one - place), reach))
  const all = sum(weights)
  const middle = weighted(weights, i => near[i] ?? 0) / all
  const spread = weighted(weights, i => ((near[i] ?? 0) - middle) ** 2) / all
  // Where all weight lies on next to one place, a slope would be made of nothing: as in R the line is level there.
  const isLevel = Math.sqrt(spread) <= 0.001 * ((x.at(-1) ?? 0) - (x[0] ?? 0))
  const lean = isLevel ? 0 : (place - middle) / spread
  return weighted(weights, i => (y[from + i] ?? 0) * (1 + lean * ((near[i] ?? 0) - middle))) / all
}

/** As in R the very nearest count whole and the very last not at all. */
function tricube(away: number, reach: number): number {
  if (away <= 0.001 * reach) return 1
  return away > 0.999 * reach ? 0 : (1 - (away / reach) ** 3) ** 3
}

function weighted(weights: Float64Array, value: (i: number) => number): number {
  let total = 0
  for (let i = 0; i < weights.length; i++) total += (weights[i] ?? 0) * value(i)
  return total
}

/** How far from a place the nearest two thirds reach: the window of that many neighbours is moved until neither end is nearer outside. */
function reachOf(x: Float64Array, place: number): number {
  const count = Math.min(x.length, Math.max(2, Math.floor(SPAN * x.length + 1e-7)))
  let [low, high] = [0, x.length - count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (place - (x[middle] ?? 0) > (x[middle + count] ?? 0) - place) low = middle + 1
    else high = middle
  }
  return Math.max(place - (x[low] ?? 0), (x[low + count - 1] ?? 0) - place)
}
