/** An accuracy study in words and tables. */
import type { Proportion } from '@holdfast/psychometrics'
import type { Accuracy, AtCut } from './accuracy.ts'
import type { Warning } from './accuracy-warnings.ts'
import { ruleWords } from './report/choice.ts'
import { lined, percent, plural, shown, span } from './text-table.ts'

/** The study for people: the area, each cut-off that was asked for or chosen, all cut-offs, and what to know before believing it. */
export function accuracyText(of: string, found: Accuracy, warnings: readonly Warning[]): string {
  const { auc, isLow, roc } = found
  return [
    `${of}: ${plural(auc.positives + auc.negatives, 'person', 'people')}, ${auc.positives} with the criterion (${percent(found.prevalence)}) and ${auc.negatives} without. A score at or ${isLow ? 'below' : 'above'} a cut-off counts as positive.`,
    `Area under the ROC curve ${shown(auc.auc)} (DeLong 95 %: ${span(auc.delong95)}, on the logit scale ${span(auc.delongLogit95)}); standard error ${shown(auc.delongSe)}, by Hanley and McNeil ${shown(auc.hanleyMcNeilSe)}.`,
    ...chosenText(found),
    ...found.atCuts.flatMap(atCut),
    ...bootstrapText(found),
    ...(roc === null
      ? ['Too many different scores for a table of all cut-offs.']
      : lined([ROC_HEAD, ...roc.map(rocLine)])),
    ...warnings.map(({ sentence }) => `! ${sentence}`),
  ].join('\n')
}

function chosenText({ chosen }: Accuracy): readonly string[] {
  if (chosen === null) return []
  const { rule, cuts, reached } = chosen
  if (cuts.length === 0) return ['No cut-off fulfils the rule.']
  const what = {
    youden: `Youden's J of ${shown(reached)}`,
    'closest-top-left': `distance of ${shown(reached)} to the corner`,
    'sensitivity-at-least': `specificity of ${shown(reached)} with the sensitivity asked for`,
  }[rule.kind]
  return [`Chosen by these people: ${cuts.join(', ')}, with a ${what}.`]
}

function atCut(row: AtCut): readonly string[] {
  const { truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn } = row
  const figures = lined(
    [
      ['', 'share', 'Wilson 95 %', 'exact 95 %'],
      proportionLine('sensitivity', row.sensitivity),
      proportionLine('specificity', row.specificity),
      proportionLine('PPV here', row.ppv),
      proportionLine('NPV here', row.npv),
    ],
    '    ',
  )
  const elsewhere = row.at.map(
    ({ prevalence, ppv, npv }) => `    At ${percent(prevalence)}: PPV ${percent(ppv)}, NPV ${percent(npv)}`,
  )
  return [
    `Cut-off ${row.cut}${row.isChosen ? ', chosen here' : ''}: ${tp} true positive, ${fp} false positive, ${fn} false negative, ${tn} true negative.`,
    ...figures,
    `    LR+ ${shown(row.lrPositive, 2)}, LR- ${shown(row.lrNegative, 2)}, odds ratio ${shown(row.diagnosticOddsRatio, 2)}, Youden's J ${shown(row.youden)}, accuracy ${shown(row.accuracy)}`,
    ...elsewhere,
  ]
}

const proportionLine = (name: string, { estimate, wilson, exact }: Proportion): readonly string[] => [
  name,
  shown(estimate),
  span(wilson),
  span(exact),
]

function bootstrapText({ bootstrap }: Accuracy): readonly string[] {
  if (bootstrap === null) return []
  const { rule, resamples, unusable, cutMedian, cut95, outOfBagJ, optimism, inSampleJ, sensitivity, specificity } =
    bootstrap
  return [
    `Bootstrap of ${resamples} resamples${unusable === 0 ? '' : ` (${unusable} of them with one side alone)`}, each choosing by ${ruleWords(rule).by}: cut-off ${cutMedian} in the middle, 95 % from ${cut95.lower} to ${cut95.upper}; J ${shown(inSampleJ)} here, ${shown(outOfBagJ)} among those left out, optimism ${shown(optimism)}.`,
    `Among those left out: sensitivity ${shown(sensitivity.outOfBag)} (here ${shown(sensitivity.inSample)}), specificity ${shown(specificity.outOfBag)} (here ${shown(specificity.inSample)}).`,
  ]
}

const ROC_HEAD = ['cut-off', 'sensitivity', 'specificity', 'J', 'LR+', 'LR-']

const rocLine = (row: NonNullable<Accuracy['roc']>[number]): readonly string[] => [
  String(row.cut),
  shown(row.sensitivity.estimate),
  shown(row.specificity.estimate),
  shown(row.youden),
  shown(row.lrPositive, 2),
  shown(row.lrNegative, 2),
]
