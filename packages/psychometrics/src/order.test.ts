// The order of rows changes nothing, whatever is asked of them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auc } from './accuracy/auc.ts'
import { bootstrapCut } from './accuracy/bootstrap-cut.ts'
import { chooseCut } from './accuracy/cut-off.ts'
import { pairedDelong } from './accuracy/paired.ts'
import { rocTable } from './accuracy/roc.ts'
import { fleissKappa } from './agreement/fleiss.ts'
import { gwet } from './agreement/gwet.ts'
import { icc } from './agreement/icc.ts'
import { kappa } from './agreement/kappa.ts'
import { krippendorffAlpha } from './agreement/krippendorff.ts'
import { limitsOfAgreement } from './agreement/limits.ts'
import { crossTable } from './agreement/table.ts'
import { calibration } from './calibration/calibration.ts'
import { decisionCurve } from './calibration/decision-curve.ts'
import { calibrationCurve } from './calibration/groups.ts'
import { smoothCalibration } from './calibration/smooth.ts'
import { randomOfSeed } from './chance.ts'
import { suppressRare } from './deidentify/coarsen.ts'
import { exposure } from './deidentify/exposure.ts'
import { mantelHaenszel } from './dif/mantel-haenszel.ts'
import { ordinalDif } from './dif/ordinal-dif.ts'
import { rankCorrelation } from './ranks.ts'
import { alpha } from './reliability/alpha.ts'
import { lambda2, lambda6 } from './reliability/guttman.ts'
import { itemAnalysis } from './reliability/item-analysis.ts'
import { omegaMinres, omegaTotal } from './reliability/omega.ts'
import { splitHalfOddEven } from './reliability/split-half.ts'
import { splitHalves } from './reliability/split-halves.ts'
import { type Columns, completeColumns } from './rows.ts'

/** One person as any statistic here may look at them. */
type Person = {
  readonly answers: readonly (number | null)[]
  readonly truth: number
  readonly chance: number
  readonly group: 'reference' | 'focal'
}
const person = fc.record({
  answers: fc.array(
    fc.option(
      fc.nat(30).map(x => x / 10),
      { freq: 15 },
    ),
    { minLength: 4, maxLength: 4 },
  ),
  truth: fc.nat(1),
  chance: fc.integer({ min: 1, max: 99 }).map(x => x / 100),
  group: fc.constantFrom('reference' as const, 'focal' as const),
})
/** People, and the same in another order. */
const twoOrders = fc
  .array(person, { minLength: 6, maxLength: 25 })
  .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })))

const answered = (p: Person, i: number): number => p.answers[i] ?? 0
const whole = (p: Person, i: number): number => Math.round(answered(p, i))
const total = (p: Person): number => [0, 1, 2, 3].reduce((s, i) => s + whole(p, i), 0)
const scored = (all: readonly Person[]) => ({ scores: all.map(p => answered(p, 0)), truth: all.map(p => p.truth) })
const predicted = (all: readonly Person[]) => ({ chances: all.map(p => p.chance), truth: all.map(p => p.truth) })
const matched = (all: readonly Person[]) => ({ group: all.map(p => p.group), total: all.map(total) })
const square = (all: readonly Person[]) => {
  const table = crossTable(
    all.map(p => [whole(p, 0), whole(p, 1)] as const),
    [0, 1, 2, 3],
  )
  return table.ok ? table.value : []
}
const studyRows = (all: readonly Person[]) =>
  all.map(p => ({ a: whole(p, 0), group: p.group, truth: p.truth, chance: p.chance }))
const ofColumns =
  (statistic: (columns: Columns) => unknown) =>
  (all: readonly Person[]): unknown => {
    const columns = completeColumns(all.map(p => p.answers))
    return columns.ok ? statistic(columns.value) : columns
  }

const STATISTICS: Readonly<Record<string, (all: readonly Person[]) => unknown>> = {
  alpha: ofColumns(alpha),
  'lambda 2': ofColumns(lambda2),
  'lambda 6': ofColumns(lambda6),
  'omega by maximum likelihood': ofColumns(omegaTotal),
  'omega by least residuals': ofColumns(omegaMinres),
  'odd and even half': ofColumns(splitHalfOddEven),
  'all halves': ofColumns(splitHalves),
  'item analysis': all =>
    itemAnalysis(
      all.map(p => p.answers),
      { least: 0, most: 3 },
    ),
  ROC: all => rocTable(scored(all), [0, 1, 2]),
  AUC: all => auc(scored(all)),
  'paired test': all =>
    pairedDelong({ ...scored(all), first: all.map(p => answered(p, 0)), second: all.map(p => answered(p, 1)) }),
  'cut-off by Youden': all => chooseCut(scored(all), { kind: 'youden' }),
  'cut-off by the corner': all => chooseCut(scored(all), { kind: 'closest-top-left' }),
  'sensitive cut-off': all => chooseCut(scored(all), { kind: 'sensitivity-at-least', sensitivity: 0.8 }),
  'bootstrap of a cut-off': all =>
    bootstrapCut(scored(all), randomOfSeed(3), { resamples: 20, rule: { kind: 'youden' } }),
  ICC: all => icc(all.map(p => p.answers)),
  'limits of agreement': all =>
    limitsOfAgreement(
      all.map(p => answered(p, 0)),
      all.map(p => answered(p, 1)),
    ),
  kappa: all => (['unweighted', 'linear', 'quadratic'] as const).map(w => kappa(square(all), w)),
  AC: all => (['unweighted', 'linear', 'quadratic'] as const).map(w => gwet(square(all), w)),
  'Fleiss’ kappa': all =>
    fleissKappa(all.map(p => [0, 1, 2, 3].map(c => [0, 1, 2].filter(i => whole(p, i) === c).length))),
  'Krippendorff’s alpha': all =>
    (['nominal', 'ordinal', 'interval', 'ratio'] as const).map(level =>
      krippendorffAlpha(
        all.map(p => p.answers),
        level,
      ),
    ),
  calibration: all => calibration(predicted(all)),
  'calibration in groups': all => calibrationCurve(predicted(all), { groups: 4 }),
  'calibration as a smooth line': all => smoothCalibration(predicted(all)),
  'decision curve': all => decisionCurve(predicted(all), [0.1, 0.5]),
  'rank correlation': all =>
    rankCorrelation(
      all.map(p => answered(p, 0)),
      all.map(p => answered(p, 1)),
    ),
  'Mantel and Haenszel': all => mantelHaenszel({ ...matched(all), endorsed: all.map(p => whole(p, 0) > 1) }),
  'ordinal regression': all => ordinalDif({ ...matched(all), answers: all.map(p => whole(p, 0)) }),
  exposure: all => exposure(studyRows(all), { known: ['a', 'group'], sensitive: 'truth' }),
  'rare people': all => {
    const { kept, suppressed } = suppressRare(studyRows(all), ['a', 'group'], 2)
    return [suppressed, kept.map(row => JSON.stringify(row)).toSorted()]
  },
}

/** Every figure of an outcome with the way to it, so that two outcomes are held against each other figure by figure. */
function figuresOf(outcome: unknown, way = ''): readonly (readonly [string, unknown])[] {
  if (typeof outcome !== 'object' || outcome === null) return [[way, outcome]]
  return Object.entries(outcome).flatMap(([name, inner]) => figuresOf(inner, `${way}/${name}`))
}

test.each(Object.entries(STATISTICS))('%s', (_, statistic) => {
  fc.assert(
    fc.property(twoOrders, ([all, shuffled]) => {
      const [here, there] = [figuresOf(statistic(all)), figuresOf(statistic(shuffled))]
      expect(there.map(([way]) => way)).toEqual(here.map(([way]) => way))
      for (const [i, [way, figure]] of here.entries()) {
        const other = there[i]?.[1]
        if (typeof figure === 'number' && typeof other === 'number')
          expect(Math.abs(figure - other), way).toBeLessThan(1e-6 * (1 + Math.abs(figure)))
        else expect(other, way).toBe(figure)
      }
    }),
  )
})
