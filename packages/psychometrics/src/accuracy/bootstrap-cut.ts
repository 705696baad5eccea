// How far a cut-off that was chosen here would move and lose elsewhere.
import { err, ok, type Random, type Result } from '@holdfast/domain'
import { type Chance, chanceFrom } from '../chance.ts'
import { type Figure, type Interval, ratio } from '../defined.ts'
import { mean } from '../moments.ts'
import { quantile7 } from '../quantile.ts'
import { seenCuts } from './roc.ts'
import { countAtOrBelow, countBelow, groupsOf, type Scored, type ScoredRefusal } from './scored.ts'

/** A cut-off by Youden’s J, chosen again in each resample and tried on those left out of it. */
export type BootstrapCut = {
  readonly resamples: number
  /** Resamples with people on one side alone choose nothing. */
  readonly unusable: number
  readonly cutMedian: number
  readonly cut95: Interval
  readonly frequencies: readonly { readonly cut: number; readonly times: number }[]
  readonly inSampleJ: number
  readonly bootMeanJ: number
  /** The mean J among those left out: what is to be expected of new people. Null if nobody was ever left out on both sides. */
  readonly outOfBagJ: Figure
  /** In the resample less out of the bag. */
  readonly optimism: Figure
}

/** The bootstrap of Efron & Tibshirani 1993 over people, the first cut-off at the maximum of J (cutpointr: Thiele & Hirschfeld 2021). */
export function bootstrapCut(
  data: Scored,
  random: Random,
  { resamples }: { readonly resamples: number },
): Result<BootstrapCut, ScoredRefusal | 'no-resamples'> {
  if (!Number.isSafeInteger(resamples) || resamples < 1) return err('no-resamples')
  const groups = groupsOf(data)
  if (!groups.ok) return groups
  const { cuts } = seenCuts(groups.value)
  const people = peopleOf(data, cuts)
  const whole = bestOf(countUp(people, new Int32Array(people.truth.length).fill(1), cuts.length))
  const drawn = draw(people, chanceFrom(random), { resamples, cuts: cuts.length })
  if (whole === null || drawn.chosen.length === 0) return err('one-class')
  const chosen = Float64Array.from(drawn.chosen, at => cuts[at] ?? 0).sort()
  const bootMeanJ = mean(drawn.inBag) ?? 0
  const outOfBagJ = ratio(
    drawn.outOfBag.reduce((s, j) => s + j, 0),
    drawn.outOfBag.length,
  )
  return ok({
    resamples,
    unusable: resamples - chosen.length,
    cutMedian: quantile7(chosen, 0.5),
    cut95: { lower: quantile7(chosen, 0.025), upper: quantile7(chosen, 0.975) },
    frequencies: frequencies(chosen),
    inSampleJ: whole.j,
    bootMeanJ,
    outOfBagJ,
    optimism: outOfBagJ === null ? null : bootMeanJ - outOfBagJ,
  })
}

/** How often each of sorted cut-offs was chosen. */
const frequencies = (chosen: Float64Array): BootstrapCut['frequencies'] =>
  Array.from(new Set(chosen), cut => ({ cut, times: countAtOrBelow(chosen, cut) - countBelow(chosen, cut) }))

/** Each person’s score as its place among the cut-offs. */
type People = { readonly at: Int32Array; readonly truth: Uint8Array }

function peopleOf({ scores, truth }: Scored, cuts: Float64Array): People {
  return {
    at: Int32Array.from({ length: scores.length }, (_, i) => countBelow(cuts, scores[i] ?? 0)),
    truth: Uint8Array.from({ length: scores.length }, (_, i) => truth[i] ?? 0),
  }
}

function draw(people: People, chance: Chance, asked: { readonly resamples: number; readonly cuts: number }) {
  const n = people.truth.length
  const chosen: number[] = []
  const inBag: number[] = []
  const outOfBag: number[] = []
  for (let b = 0; b < asked.resamples; b++) {
    const times = new Int32Array(n)
    for (let i = 0; i < n; i++) {
      const who = chance.below(n)
      times[who] = (times[who] ?? 0) + 1
    }
    const best = bestOf(countUp(people, times, asked.cuts))
    if (best === null) continue
    chosen.push(best.at)
    inBag.push(best.j)
    const left = youdens(
      countUp(
        people,
        times.map(t => (t === 0 ? 1 : 0)),
        asked.cuts,
      ),
    )
    if (left !== null) outOfBag.push(left[best.at] ?? 0)
  }
  return { chosen, inBag, outOfBag }
}

type Tally = { readonly positive: Float64Array; readonly negative: Float64Array }

/** How many of each side stand at each score, every person as often as `times` says. */
function countUp({ at, truth }: People, times: Int32Array, cuts: number): Tally {
  const positive = new Float64Array(cuts)
  const negative = new Float64Array(cuts)
  for (let i = 0; i < at.length; i++) {
    const side = truth[i] === 1 ? positive : negative
    const place = at[i] ?? 0
    side[place] = (side[place] ?? 0) + (times[i] ?? 0)
  }
  return { positive, negative }
}

/** Youden’s J at each cut-off; null with nobody on a side. */
function youdens({ positive, negative }: Tally): Float64Array | null {
  const have = positive.reduce((s, x) => s + x, 0)
  const haveNot = negative.reduce((s, x) => s + x, 0)
  if (have === 0 || haveNot === 0) return null
  let missed = 0
  let cleared = 0
  return positive.map((count, i) => {
    const j = cleared / haveNot - missed / have
    missed += count
    cleared += negative[i] ?? 0
    return j
  })
}

/** The first cut-off at the maximum of J. */
function bestOf(tally: Tally): { readonly at: number; readonly j: number } | null {
  const all = youdens(tally)
  if (all === null) return null
  let at = 0
  for (let i = 1; i < all.length; i++) if ((all[i] ?? 0) > (all[at] ?? 0) + 1e-12) at = i
  return { at, j: all[at] ?? 0 }
}
