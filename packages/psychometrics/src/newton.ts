// The way up a likelihood that has one top: Newton’s steps, never too long and halved where they overshoot.
import { inverse, Matrix } from 'ml-matrix'

/** A likelihood at one place: its logarithm, how it rises, and how it bends (information). */
export type Slope = {
  readonly logLikelihood: number
  readonly gradient: readonly number[]
  readonly information: readonly (readonly number[])[]
}

/** The top, and the inverse of the information there. */
export type Top = {
  readonly at: readonly number[]
  readonly logLikelihood: number
  readonly covariance: readonly (readonly number[])[]
}

const STEPS = 200
const HALVINGS = 60
/** No step is longer: where the likelihood is next to flat, a whole step would be endless. */
const LONGEST = 100
const SETTLED = 1e-11
/** What two sums of logarithms may differ by, as a share of them. */
const CRUMB = 1e-12
/** The share of the promised rise that a step has to keep. */
const RISE = 1e-4

/** Climbs from `start` (McCullagh & Nelder 1989); null where the information has no inverse, no step leads up, or `isLost` says that a place is on its way to the infinite. */
export function climb(
  look: (at: readonly number[]) => Slope,
  start: readonly number[],
  isLost: (at: readonly number[]) => boolean,
): Top | null {
  let at = start
  let here = look(at)
  for (let step = 0; ; step++) {
    const covariance = inverseOf(here.information)
    if (covariance === null) return null
    const move = covariance.map(row => row.reduce((s, x, j) => s + x * (here.gradient[j] ?? 0), 0))
    const length = Math.max(...move.map(Math.abs))
    const isTop = length < SETTLED || (step === STEPS && Math.abs(gainOf(move, here)) < CRUMB)
    if (isTop) return { at, logLikelihood: here.logLikelihood, covariance }
    if (step === STEPS) return null
    const next = upward(look, { at, here, move, share: Math.min(1, LONGEST / length) })
    if (next === null || isLost(next.at)) return null
    at = next.at
    here = next.here
  }
}

/** How much higher a whole step would lead if the likelihood kept rising as it does here. */
const gainOf = (move: readonly number[], { gradient }: Slope): number =>
  move.reduce((s, x, i) => s + x * (gradient[i] ?? 0), 0)

type Step = {
  readonly at: readonly number[]
  readonly here: Slope
  readonly move: readonly number[]
  readonly share: number
}

/** The step, or half of it and so on, until the likelihood rises by a little of what was promised (Armijo 1966: else steps may go to and fro for ever); null if it never does. */
function upward(look: (at: readonly number[]) => Slope, { at, here, move, share }: Step) {
  const floor = here.logLikelihood - CRUMB * (1 + Math.abs(here.logLikelihood))
  const promised = gainOf(move, here)
  for (let h = 0, part = share; h < HALVINGS; h++, part /= 2) {
    const next = at.map((x, i) => x + part * (move[i] ?? 0))
    const there = look(next)
    if (there.logLikelihood >= floor + RISE * part * promised) return { at: next, here: there }
  }
  return null
}

/** The inverse of a table of information; null where it has none. */
function inverseOf(information: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const scale = Math.max(...information.map((row, i) => Math.abs(row[i] ?? 0)))
  if (!(scale > 0)) return null
  try {
    const found = inverse(new Matrix(information.map(row => [...row]))).to2DArray()
    return found.every(row => row.every(Number.isFinite)) && found.every((row, i) => (row[i] ?? 0) > 0) ? found : null
  } catch {
    return null // ml-matrix throws at a matrix that is exactly singular
  }
}
