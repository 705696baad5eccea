/** Agreement in words and tables. */
import type { Icc, IccForms } from '@holdfast/psychometrics'
import type { Agreement, Pair } from './agreement.ts'
import { chance, lined, percent, plural, shown, span } from './text-table.ts'

/** The figures for people. */
export function agreementText(all: Agreement): string {
  const { categories, fleiss, krippendorff, icc, level } = all
  return [
    `${plural(all.rows, 'row')}, ${plural(all.raters.length, 'rater')}, ${all.complete} rated by all; ratings are ${level}.`,
    ...(categories === null
      ? []
      : [
          `Categories: ${categories.join(', ')}. AC and weights depend on how many there are${level === 'interval' ? '' : '; name them with --categories if some were never used'}.`,
        ]),
    ...lined([PAIR_HEAD, ...all.pairs.flatMap(pairLines)]),
    ...all.pairs.flatMap(limitsLine),
    ...(fleiss === null
      ? []
      : [
          `Fleiss’ kappa ${shown(fleiss.kappa)} over ${fleiss.n} rows that all have rated (agreement ${percent(fleiss.observed)}, by chance ${percent(fleiss.expected)}).`,
        ]),
    ...(krippendorff === null
      ? []
      : [
          `Krippendorff’s ${level} alpha ${shown(krippendorff.alpha)} over ${krippendorff.units} rows with ${krippendorff.ratings} ratings.`,
        ]),
    ...(icc === null ? [] : lined([ICC_HEAD, ...FORMS.map(([form, name]) => iccLine(name, icc[form]))])),
    ...all.notes.map(note => `! ${note}`),
  ].join('\n')
}

const PAIR_HEAD = ['raters', 'weights', 'n', 'agreement', 'kappa', '95 %', 'AC1 or AC2']

function pairLines({ first, second, byWeighting }: Pair): readonly (readonly string[])[] {
  const name = `${first}, ${second}`
  if (byWeighting.length === 0) return [[name, '', '', '', shown(null), shown(null), shown(null)]]
  return byWeighting.map(({ weighting, kappa, gwet }) => [
    name,
    weighting === 'unweighted' ? 'none' : weighting,
    String(kappa.n),
    percent(kappa.observed),
    shown(kappa.kappa),
    span(kappa.kappa95),
    shown(gwet.coefficient),
  ])
}

const limitsLine = ({ first, second, limits }: Pair): readonly string[] =>
  limits === null
    ? []
    : [
        `${second} less ${first}: ${shown(limits.meanDifference)} on average, 95 % of differences from ${span(limits.limits95)} if they are normal.`,
      ]

const ICC_HEAD = ['ICC', 'figure', '95 %', 'F', 'p']

const FORMS: readonly (readonly [Exclude<keyof IccForms, 'n' | 'raters'>, string])[] = [
  ['icc1', '1,1 one of many raters, others for each'],
  ['icc2', '2,1 one of many raters, the same for all'],
  ['icc3', '3,1 one of these very raters'],
  ['icc1k', '1,k mean of raters, others for each'],
  ['icc2k', '2,k mean of raters, the same for all'],
  ['icc3k', '3,k mean of these very raters'],
]

const iccLine = (name: string, { icc, lower, upper, f, p }: Icc): readonly string[] => [
  name,
  shown(icc),
  span(lower === null || upper === null ? null : { lower, upper }),
  shown(f, 2),
  chance(p),
]
