/** The part of a report on accuracy: the area, the cut-off with its figures, other places, and what others published. */
import type { Cutoff } from '@holdfast/risk-screening'
import { ruleWords } from './choice.ts'
import { sourceOf } from './cited.ts'
import type { ReportFacts } from './facts.ts'
import { count, figure, interval, percent, points, pointsText, share } from './figures.ts'
import { facts, markup, NOTHING, table, type Html, type Part, section, type Section } from './markup.ts'
import { cutText, rocPicture } from './pictures/roc.ts'

/** What stands where a figure has no interval here. */
const NO_INTERVAL = 'not worked out'

/** The area under the curve, and the curve. */
export const areaPart = (report: ReportFacts): Section =>
  section(
    'area',
    'How well the score tells the groups apart',
    markup`${rocPicture(report)}
${table({
  id: 'area-table',
  caption: 'Area under the ROC curve',
  heads: ['Area', 'Value', 'Standard error', '95 %', 'Formula'],
  rows: [
    [
      'By DeLong',
      figure(report.auc.auc),
      figure(report.auc.delongSe, 4),
      interval(report.auc.delong95),
      'Mann & Whitney 1947; DeLong, DeLong & Clarke-Pearson 1988; Sun & Xu 2014',
    ],
    [
      'By DeLong, interval on the logit scale',
      figure(report.auc.auc),
      '',
      interval(report.auc.delongLogit95),
      'DeLong, DeLong & Clarke-Pearson 1988',
    ],
    [
      'By Hanley and McNeil',
      figure(report.auc.auc),
      figure(report.auc.hanleyMcNeilSe, 4),
      NO_INTERVAL,
      'Hanley & McNeil 1982',
    ],
  ],
})}`,
  )

/** The cut-off that the report is about, and all others. */
export const cutPart = (report: ReportFacts): Section =>
  section(
    'cut',
    `At the cut-off of ${cutText(report.cut.row.cut, report.side)}`,
    markup`<p>${howChosen(report)}</p>
${fourFold(report)}
${accuracyTable(report)}
${elsewhere(report)}
${stability(report)}
${published(report)}`,
  )

function howChosen({ cut: { rule } }: ReportFacts): string {
  if (rule === null) return 'This cut-off was given, so nothing here was chosen by these data.'
  const { by, source } = ruleWords(rule)
  return `This cut-off was chosen on these data by ${by}${source === null ? '' : ` (${source})`}, the first where several were equally good.`
}

const fourFold = ({ cut: { row } }: ReportFacts): Html =>
  table({
    id: 'four-table',
    caption: 'People by score and criterion',
    heads: ['Score', 'Met the criterion', 'Did not'],
    rows: [
      ['Positive', count(row.truePositive), count(row.falsePositive)],
      ['Negative', count(row.falseNegative), count(row.trueNegative)],
    ],
  })

function accuracyTable({ cut: { row } }: ReportFacts): Html {
  const shares = [
    ['Sensitivity', row.sensitivity, 'Altman & Bland 1994'],
    ['Specificity', row.specificity, 'Altman & Bland 1994'],
    ['Positive predictive value, at the share here', row.ppv, 'Altman & Bland 1994'],
    ['Negative predictive value, at the share here', row.npv, 'Altman & Bland 1994'],
  ] as const
  const others = [
    ['Likelihood ratio of a positive', row.lrPositive, 'Altman & Bland 1994'],
    ['Likelihood ratio of a negative', row.lrNegative, 'Altman & Bland 1994'],
    ['Diagnostic odds ratio', row.diagnosticOddsRatio, 'Glas et al. 2003'],
    ['Youden’s J', row.youden, 'Youden 1950'],
    ['Accuracy', row.accuracy, 'Altman & Bland 1994'],
    ['Positives to see to find one who has it', row.numberNeededToScreen, 'Altman & Bland 1994'],
  ] as const
  return table({
    id: 'accuracy-table',
    caption: 'Accuracy at this cut-off',
    heads: ['Figure', 'Value', '95 % (Wilson 1927)', 'Formula'],
    rows: [
      ...shares.map(([name, { estimate, wilson }, source]): readonly Part[] => [
        name,
        figure(estimate),
        interval(wilson),
        source,
      ]),
      ...others.map(([name, value, source]): readonly Part[] => [name, figure(value), NO_INTERVAL, source]),
    ],
  })
}

const elsewhere = ({ cut }: ReportFacts): Html =>
  cut.elsewhere.length === 0
    ? NOTHING
    : table({
        id: 'elsewhere-table',
        caption: 'Predictive values where the criterion is rarer or more frequent (Altman & Bland 1994)',
        heads: ['Share who meet it there', 'Positive predictive value', 'Negative predictive value'],
        rows: cut.elsewhere.map(({ prevalence, ppv, npv }) => [percent(prevalence), figure(ppv), figure(npv)]),
      })

function stability({ cut: { bootstrap, rule } }: ReportFacts): Html {
  if (bootstrap === null || rule === null) return NOTHING
  const { resamples, unusable, cutMedian, cut95, sensitivity, specificity } = bootstrap
  const j = { inSample: bootstrap.inSampleJ, bootMean: bootstrap.bootMeanJ, outOfBag: bootstrap.outOfBagJ }
  const rows = [
    ['Sensitivity', sensitivity],
    ['Specificity', specificity],
    ['Youden’s J', { ...j, optimism: bootstrap.optimism }],
  ] as const
  return markup`<h3>How steady the choice is</h3>
<p>A bootstrap (Efron &amp; Tibshirani 1993): people were drawn anew from these, as many as there are, and each time a cut-off was chosen by ${ruleWords(rule).by} and then tried on those who had not been drawn.</p>
${facts([
  ['Bootstrap samples', markup`${count(resamples)}, of which ${count(unusable)} could choose nothing`],
  ['Chosen cut-off, median', points(cutMedian)],
  ['Chosen cut-off, 95 %', markup`${points(cut95.lower)} to ${points(cut95.upper)}`],
])}
${table({
  id: 'optimism-table',
  caption: 'What the choice promises, and what it keeps among people who had no part in it',
  heads: ['Figure', 'In all data', 'Where it was chosen, mean', 'Among those left out, mean', 'Optimism'],
  rows: rows.map(([name, { inSample, bootMean, outOfBag, optimism }]) => [
    name,
    figure(inSample),
    figure(bootMean),
    figure(outOfBag),
    figure(optimism),
  ]),
})}`
}

function published({ score: { cutoffs }, cut: { row } }: ReportFacts): Html {
  if (cutoffs.length === 0)
    return markup`<p>The declaration of the instrument holds no published cut-off for this score.</p>`
  return table({
    id: 'published-table',
    caption: 'Published cut-offs of this score, beside this one; none is preferred',
    heads: ['Cut-off', 'For', 'Sensitivity', 'Specificity', 'People', 'Source'],
    rows: [
      ...cutoffs.map((one): readonly Part[] => [
        cutoffText(one),
        one.criterion,
        one.sensitivity === null ? 'not given' : figure(one.sensitivity, 2),
        one.specificity === null ? 'not given' : figure(one.specificity, 2),
        one.n === null ? 'not given' : count(one.n),
        sourceOf(one),
      ]),
      [
        markup`<strong>here: ${pointsText(row.cut)}</strong>`,
        'the criterion of this report',
        share(row.sensitivity),
        share(row.specificity),
        count(row.truePositive + row.falsePositive + row.falseNegative + row.trueNegative),
        'these data',
      ],
    ],
  })
}

const OPERATORS: Readonly<Record<Cutoff['op'], string>> = { '>=': 'or more', '<=': 'or less', '<': 'below' }

const cutoffText = ({ op, value }: Cutoff): string =>
  op === '<' ? `${OPERATORS[op]} ${pointsText(value)}` : `${pointsText(value)} ${OPERATORS[op]}`
