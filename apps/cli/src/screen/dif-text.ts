/** Item bias in words and a table. */
import type { DifFigures, ItemDif } from './dif-figures.ts'
import { chance, lined, plural, shown } from './text-table.ts'

/** Whom the figures are of, and who was left out. */
type DifOf = {
  readonly title: string
  readonly reference: string
  readonly focal: string
  readonly incomplete: number
  readonly otherGroup: number
}

/** Below this many people in the smaller group the classes are unsteady (Zwick 2012). */
const FEW = 200

/** The figures for people. */
export function difText({ title, reference, focal, incomplete, otherGroup }: DifOf, found: DifFigures): string {
  const [first] = found.items
  const isOne = found.items.every(item => item.endorsedFrom === first?.endorsedFrom)
  return [
    `${title}: ${found.reference} people in ${reference} (reference) and ${found.focal} in ${focal} (focal), matched by the total with the item in it. Left out: ${plural(incomplete, 'row')} with a missing answer, ${plural(otherGroup, 'row')} of no such group.`,
    isOne && first
      ? `Mantel-Haenszel: an answer from ${first.endorsedFrom} on counts as endorsed.`
      : 'Mantel-Haenszel: an answer of the upper half of an item’s range counts as endorsed.',
    ...lined([HEAD, ...found.items.map(lineOf)]),
    'D-DIF above 0: easier to endorse for the focal group at the same total. Classes of ETS: A negligible, B moderate, C large. The other columns are of ordinal logistic regression.',
    `! ${plural(found.items.length, 'item')} were tested and no p was corrected for that; a class says more than a p.`,
    ...(Math.min(found.reference, found.focal) < FEW
      ? [`! Fewer than ${FEW} people in a group: classes are unsteady (Zwick 2012).`]
      : []),
    '! A difference is not yet a bias: people who know the groups have to read the item.',
  ].join('\n')
}

const HEAD = [
  'item',
  'odds ratio',
  'D-DIF',
  'chi2',
  'p',
  'class',
  'uniform chi2',
  'p',
  'non-uniform chi2',
  'p',
  'group, logits',
  'R2 added',
]

const lineOf = ({ id, mantelHaenszel: odds, ordinal }: ItemDif): readonly string[] => [
  id,
  shown(odds?.alpha),
  shown(odds?.dDif),
  shown(odds?.chiSquare, 2),
  chance(odds?.p),
  odds?.ets ?? '–',
  shown(ordinal?.uniform.chiSquare, 2),
  chance(ordinal?.uniform.p),
  shown(ordinal?.nonUniform.chiSquare, 2),
  chance(ordinal?.nonUniform.p),
  shown(ordinal?.groupEffect),
  shown(ordinal?.deltaNagelkerke, 4),
]
