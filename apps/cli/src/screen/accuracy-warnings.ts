/** What a reader of an accuracy study has to know before believing it, each as a sentence with a code for programs. */
import type { Accuracy } from './accuracy.ts'
import { FEWEST, isFarFrom } from './cautions.ts'
import { percent, plural, shown } from './text-table.ts'

/** One thing to know. */
export type Warning = { readonly code: string; readonly sentence: string }

/** Rows that could not be used. */
type LeftOut = { readonly noScore: number; readonly noCriterion: number }

/** All warnings that these figures call for, the gravest first. */
export function warningsOf(found: Accuracy, prevalences: readonly number[], leftOut: LeftOut): readonly Warning[] {
  return [...sameData(found), ...fewPeople(found), ...baseRate(found, prevalences), ...unused(leftOut), SPECTRUM]
}

function sameData({ chosen, bootstrap }: Accuracy): readonly Warning[] {
  if (chosen === null) return []
  const elsewhere =
    bootstrap?.outOfBagJ === undefined || bootstrap.outOfBagJ === null
      ? 'with --bootstrap and --seed it says by how much'
      : `among people who were left out it reached a Youden's J of ${shown(bootstrap.outOfBagJ)} on average, ${shown(bootstrap.optimism)} less than among those it was chosen by`
  return [
    {
      code: 'cut-from-same-data',
      sentence: `The cut-off was chosen and tested on the same people, so it looks better here than it will elsewhere; ${elsewhere}.`,
    },
  ]
}

const fewPeople = ({ auc: { positives, negatives } }: Accuracy): readonly Warning[] => [
  ...(positives < FEWEST
    ? [
        {
          code: 'few-positives',
          sentence: `Only ${plural(positives, 'person has', 'people have')} what is looked for, fewer than ${FEWEST}: sensitivity is hardly known, and a cut-off that is chosen by them means little.`,
        },
      ]
    : []),
  ...(negatives < FEWEST
    ? [
        {
          code: 'few-negatives',
          sentence: `Only ${plural(negatives, 'person does not have', 'people do not have')} what is looked for, fewer than ${FEWEST}: specificity is hardly known.`,
        },
      ]
    : []),
]

function baseRate({ prevalence }: Accuracy, prevalences: readonly number[]): readonly Warning[] {
  const far = prevalences.filter(isFarFrom(prevalence))
  const here = `${percent(prevalence)} of the people here have what is looked for`
  if (prevalences.length === 0)
    return [
      {
        code: 'base-rate',
        sentence: `${here}; PPV and NPV of this table hold where the share is the same. Give --prev for other places.`,
      },
    ]
  if (far.length === 0) return []
  return [
    {
      code: 'base-rate',
      sentence: `${here}. Values at ${far.map(share => percent(share)).join(', ')} suppose that sensitivity and specificity stay as they are where the share is so different, which often they do not.`,
    },
  ]
}

function unused({ noScore, noCriterion }: LeftOut): readonly Warning[] {
  if (noScore + noCriterion === 0) return []
  return [
    {
      code: 'left-out',
      sentence: `${plural(noScore, 'row')} without a score and ${plural(noCriterion, 'row')} without the criterion were left out; if they are missing for a reason, the figures are of other people than you think.`,
    },
  ]
}

const SPECTRUM: Warning = {
  code: 'spectrum',
  sentence:
    'Sensitivity and specificity are of people like these: among milder or other cases they differ (spectrum effect; Ransohoff & Feinstein 1978).',
}
