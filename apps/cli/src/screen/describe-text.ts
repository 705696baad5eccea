/** The description of a score in words and a table. */
import type { OneFactorRefusal } from '@holdfast/psychometrics'
import type { Description } from './description.ts'
import { lined, percent, plural, shown, span } from './text-table.ts'

/** The description for people. Each figure stands with the method that it is of. */
export function described(all: Description): string {
  const { alpha, splitHalf, total, omega } = all
  return [
    `${all.title}, ${all.scale}: ${plural(all.n, 'row')}, of them ${all.complete} with all ${all.k} answers.`,
    `Total of complete rows: mean ${shown(total.mean)}, sd ${shown(total.sd)}; ${ofHundred(total.floorPercent)} have the lowest possible and ${ofHundred(total.ceilingPercent)} the highest.`,
    `Alpha ${shown(alpha.raw)} (95 %: Feldt ${span(alpha.feldt95)}, Duhachek ${span(alpha.duhachek95)}), standardised ${shown(alpha.standardised)}; mean correlation of items ${shown(alpha.meanInterItem)}.`,
    omega === null
      ? `No omega: ${WHY_NOT[all.omegaRefusal ?? 'not-settled']}`
      : `Omega total of one factor ${shown(omega.omega)}${omega.isHeywood ? '; an item keeps almost nothing for itself, so read it with doubt' : ''}.`,
    `Guttman's lambda 2 ${shown(all.lambda2)}, lambda 6 ${shown(all.lambda6)}.`,
    `Odd against even items: r ${shown(splitHalf.r)}, Spearman-Brown ${shown(splitHalf.spearmanBrown)}, Horst ${shown(splitHalf.horst)}, Guttman ${shown(splitHalf.guttmanFlanaganRulon)}.`,
    `Standard error of measurement from alpha ${shown(all.sem)}; least change beyond error at 95 % ${shown(all.mdc95)}.`,
    ...lined([HEAD, ...all.items.map(lineOf)]),
    ...(all.items.some(({ isReversed }) => isReversed)
      ? ['r: turned round, so that more means more of the same.']
      : []),
    ...(all.hasSkips ? ['Items that an earlier answer lets be skipped count as missing here.'] : []),
  ].join('\n')
}

const HEAD = ['item', 'n', 'missing', 'mean', 'sd', 'skew', 'lowest', 'highest', 'r total', 'r rest', 'alpha without']

const lineOf = (item: Description['items'][number]): readonly string[] => [
  `${item.id}${item.isReversed ? ' r' : ''}`,
  String(item.n),
  String(item.missing),
  shown(item.mean),
  shown(item.sd),
  shown(item.skewG1),
  ofHundred(item.floorPercent),
  ofHundred(item.ceilingPercent),
  shown(item.itemTotal),
  shown(item.itemRest),
  shown(item.alphaIfDropped),
]

const ofHundred = (x: number | null): string => percent(x === null ? null : x / 100)

const WHY_NOT: Readonly<Record<OneFactorRefusal, string>> = {
  'too-few-items': 'one factor needs three items.',
  'no-variance': 'an item was answered alike by everybody.',
  'not-settled': 'the steps to one factor did not settle.',
}
