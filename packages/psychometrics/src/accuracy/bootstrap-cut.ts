// How far a cut-off that was chosen here would move and lose elsewhere.
import { err, ok, type Random, type Result } from '@holdfast/domain'
import { type Chance, chanceFrom } from '../chance.ts'
import { type Figure, type Interval, ratio } from '../defined.ts'
import { mean } from '../moments.ts'
import { quantile7 } from '../quantile.ts'
import { CRUMB, type CutRule, worthOf } from './cut-off.ts'
import { seenCuts } from './roc.ts'
import { countAtOrBelow, countBelow, groupsOf, type Scored, type ScoredRefusal } from './scored.ts'

/** A figure of the chosen cut-off among all people, and its means over the resamples: where it was chosen, and among those left out. */
export type Resampled = {
  readonly inSample: number
  readonly bootMean: number
  /** What is to be expected of new people. Null if nobody was ever left out on both sides. */
  readonly outOfBag: Figure
  /** In the resample less out of the bag. */
  readonly optimism: Figure
}

/** A cut-off chosen again by its rule in each resample, and tried on those left out of it. */
export type BootstrapCut = {
  readonly rule: CutRule
  readonly resamples: number
  /** Resamples with people on one side alone choose nothing. */
  readonly unusable: number
  readonly cutMedian: number
  readonly cut95: Interval
  readonly frequencies: readonly { readonly cut: number; readonly times: number }[]
  readonly inSampleJ: number
  readonly bootMeanJ: number
  readonly outOfBagJ: Figure
  readonly optimism: Figure
  readonly sensitivity: Resampled
  readonly specificity: Resampled
}

/** How often is drawn, and how each resample chooses. */
export type Resampling = { readonly resamples: number; readonly rule: CutRule }

/** The bootstrap of Efron & Tibshirani 1993 over people, the first of equally good cut-offs (cutpointr: Thiele & Hirschfeld 2021). */
export function bootstrapCut(
  data: Scored,
  random: Random,
  { resamples, rule }: Resampling,
): Result<BootstrapCut, ScoredRefusal | 'no-resamples'> {
  if (!Number.isSafeInteger(resamples) || resamples < 1) return err('no-resamples')
  const groups = groupsOf(data)
  if (!groups.ok) return groups
  const { cuts } = seenCuts(groups.value)
  const all = tallyOf(data, cuts)
  const whole = bestOf(all, rule)
  const drawn = draw(all, chanceFrom(random), { resamples, rule })
  if (whole === null || drawn.chosen.length === 0) return err('one-class')
  const chosen = Float64Array.from(drawn.chosen, at => cuts[at] ?? 0).sort()
  const j = resampledOf(whole, drawn, youden)
  return ok({
    rule,
    resamples,
    unusable: resamples - chosen.length,
    cutMedian: quantile7(chosen, 0.5),
    cut95: { lower: quantile7(chosen, 0.025), upper: quantile7(chosen, 0.975) },
    frequencies: frequencies(chosen),
    inSampleJ: j.inSample,
    bootMeanJ: j.bootMean,
    outOfBagJ: j.outOfBag,
    optimism: j.optimism,
    sensitivity: resampledOf(whole, drawn, ({ sensitivity }) => sensitivity),
    specificity: resampledOf(whole, drawn, ({ specificity }) => specificity),
  })
}

/** How often each of sorted cut-offs was chosen. */
const frequencies = (chosen: Float64Array): BootstrapCut['frequencies'] =>
  Array.from(new Set(chosen), cut => ({ cut, times: countAtOrBelow(chosen, cut) - countBelow(chosen, cut) }))

const youden = ({ sensitivity, specificity }: Shares): number => sensitivity + specificity - 1

function resampledOf(whole: Shares, { inBag, outOfBag }: Drawn, figureOf: (shares: Shares) => number): Resampled {
  const bootMean = mean(inBag.map(figureOf)) ?? 0
  const left = outOfBag.map(figureOf)
  const outside = ratio(
    left.reduce((s, x) => s + x, 0),
    left.length,
  )
  const optimism = outside === null ? null : bootMean - outside
  return { inSample: figureOf(whole), bootMean, outOfBag: outside, optimism }
}

/** How many people stand at each cut-off: those who have it not at twice its place, those who have it one further. */
type Tally = Uint32Array

function tallyOf({ scores, truth }: Scored, cuts: Float64Array): Tally {
  const all = new Uint32Array(2 * cuts.length)
  for (let i = 0; i < scores.length; i++) {
    const place = 2 * countBelow(cuts, scores[i] ?? 0) + (truth[i] ?? 0)
    all[place] = (all[place] ?? 0) + 1
  }
  return all
}

/** Where the cut-off was chosen, and what it does in the resample and among those left out. */
type Drawn = { readonly chosen: number[]; readonly inBag: Shares[]; readonly outOfBag: Shares[] }

const DRAWS_AT_ONCE = 4096

/** People are taken in the order of the tally, so that the order of rows changes nothing. */
function draw(all: Tally, chance: Chance, { resamples, rule }: Resampling): Drawn {
  const n = all.reduce((sum, count) => sum + count, 0)
  const drawn: Drawn = { chosen: [], inBag: [], outOfBag: [] }
  // Small enough to stay near: how often each was drawn, of whom nobody is drawn 256 times, and some draws at a time.
  const [who, times] = [new Uint32Array(Math.min(n, DRAWS_AT_ONCE)), new Uint8Array(n)]
  const [inBag, outOfBag] = [new Uint32Array(all.length), new Uint32Array(all.length)]
  for (let sample = 0; sample < resamples; sample++) {
    times.fill(0)
    for (let left = n; left > 0; left -= who.length) {
      const some = left < who.length ? who.subarray(0, left) : who
      chance.fillBelow(n, some)
      for (let i = 0; i < some.length; i++) {
        const one = some[i] ?? 0
        times[one] = (times[one] ?? 0) + 1
      }
    }
    countUp(all, times, { inBag, outOfBag })
    const best = bestOf(inBag, rule)
    if (best === null) continue
    drawn.chosen.push(best.at)
    drawn.inBag.push(best)
    const left = sharesAt(outOfBag, best.at)
    if (left !== null) drawn.outOfBag.push(left)
  }
  return drawn
}

/** Who was drawn, as often as they were, and who was not. */
function countUp(
  all: Tally,
  times: Uint8Array,
  { inBag, outOfBag }: { readonly inBag: Tally; readonly outOfBag: Tally },
): void {
  let person = 0
  for (let place = 0; place < all.length; place++) {
    const end = person + (all[place] ?? 0)
    let [inside, outside] = [0, 0]
    for (; person < end; person++) {
      const often = times[person] ?? 0
      inside += often
      outside += Number(often === 0)
    }
    inBag[place] = inside
    outOfBag[place] = outside
  }
}

type Shares = { readonly sensitivity: number; readonly specificity: number }

/** What the cut-off at a place does; null with nobody on a side. */
function sharesAt(tally: Tally, at: number): Shares | null {
  const { have, haveNot } = sidesOf(tally)
  if (have === 0 || haveNot === 0) return null
  let [missed, cleared] = [0, 0]
  for (let i = 0; i < at; i++) {
    cleared += tally[2 * i] ?? 0
    missed += tally[2 * i + 1] ?? 0
  }
  return { sensitivity: 1 - missed / have, specificity: cleared / haveNot }
}

/** The first cut-off that is best by the rule; null with nobody on a side. */
function bestOf(tally: Tally, rule: CutRule): (Shares & { readonly at: number }) | null {
  const { have, haveNot } = sidesOf(tally)
  if (have === 0 || haveNot === 0) return null
  let [missed, cleared] = [0, 0]
  let best = { at: 0, sensitivity: 1, specificity: 0 }
  let most = -Infinity
  for (let at = 0; 2 * at < tally.length; at++) {
    const [sensitivity, specificity] = [1 - missed / have, cleared / haveNot]
    const worth = worthOf(sensitivity, specificity, rule)
    if (worth > most + CRUMB) {
      best = { at, sensitivity, specificity }
      most = worth
    }
    cleared += tally[2 * at] ?? 0
    missed += tally[2 * at + 1] ?? 0
  }
  return best
}

function sidesOf(tally: Tally): { readonly have: number; readonly haveNot: number } {
  let [have, haveNot] = [0, 0]
  for (let i = 0; i < tally.length; i += 2) {
    haveNot += tally[i] ?? 0
    have += tally[i + 1] ?? 0
  }
  return { have, haveNot }
}
