/** The ROC curve with the cut-off that the report is about. */
import { dot, line, text } from '@observablehq/plot'
import type { ReportFacts, Side } from '../facts.ts'
import { count, figure, fixed, points, pointsText, share } from '../figures.ts'
import { markup, table, type Html } from '../markup.ts'
import { drawn } from './draw.ts'

/** A cut-off in words, for example "12 or more". */
export const cutText = (cut: number, side: Side): string =>
  `${pointsText(cut)} ${side === 'at-or-above' ? 'or more' : 'or less'}`

/** The curve. */
export function rocPicture({ auc, cut, cuts, side }: ReportFacts): Html {
  const walked = cuts
    .map(row => ({ fall: 1 - (row.specificity.estimate ?? 0), rise: row.sensitivity.estimate ?? 0 }))
    .toSorted((a, b) => a.fall - b.fall || a.rise - b.rise)
  const { sensitivity, specificity } = cut.row
  const chosen = { fall: 1 - (specificity.estimate ?? 0), rise: sensitivity.estimate ?? 0 }
  const said = `${cutText(cut.row.cut, side)}: sensitivity ${fixed(chosen.rise, 3)}, specificity ${fixed(1 - chosen.fall, 3)}`
  return drawn({
    id: 'roc-picture',
    title: 'ROC curve',
    description: `Sensitivity against one minus specificity at each cut-off. The area under the curve is ${fixed(auc.auc, 3)}. The marked cut-off is ${said}. The broken line is what tossing a coin would do.`,
    plot: {
      height: WIDE_AS_HIGH,
      marginLeft: 48,
      marginTop: 30,
      marginBottom: 40,
      x: { domain: [0, 1], ticks: 5, grid: true, label: '1 − specificity' },
      y: { domain: [0, 1], ticks: 5, grid: true, label: 'sensitivity' },
      marks: [
        line(COIN, { x: 'fall', y: 'rise', stroke: 'var(--line-strong)', strokeDasharray: '4 4' }),
        line([NOBODY, ...walked], { x: 'fall', y: 'rise', stroke: 'var(--met)', strokeWidth: 2.5 }),
        dot([chosen], { x: 'fall', y: 'rise', r: 6, fill: 'var(--cut)' }),
        text([chosen], {
          x: 'fall',
          y: 'rise',
          text: () => cutText(cut.row.cut, side),
          textAnchor: chosen.fall > 0.6 ? 'end' : 'start',
          dx: chosen.fall > 0.6 ? -12 : 12,
          dy: chosen.rise > 0.9 ? 16 : 10,
          fill: 'var(--cut)',
          fontWeight: 'bold',
        }),
      ],
    },
  })
}

/** Nearly square with its margins taken off. */
const WIDE_AS_HIGH = 422

/** Where the curve begins: at a cut-off that nobody reaches. */
const NOBODY = { fall: 0, rise: 0 }
const COIN = [NOBODY, { fall: 1, rise: 1 }]

/** What each cut-off does. */
export const cutsTable = ({ cuts, cutsSeen, side, cut }: ReportFacts): Html =>
  table({
    id: 'cuts-table',
    caption:
      cuts.length < cutsSeen
        ? markup`Cut-offs: ${count(cuts.length)} of ${count(cutsSeen)}, evenly chosen`
        : 'All cut-offs that were seen',
    heads: [
      side === 'at-or-above' ? 'Positive from' : 'Positive up to',
      'True positive',
      'False positive',
      'False negative',
      'True negative',
      'Sensitivity, 95 % (Wilson)',
      'Specificity, 95 % (Wilson)',
      'Youden’s J',
    ],
    rows: cuts.map(row => [
      row.cut === cut.row.cut ? markup`<strong>${points(row.cut)} (this report)</strong>` : points(row.cut),
      count(row.truePositive),
      count(row.falsePositive),
      count(row.falseNegative),
      count(row.trueNegative),
      share(row.sensitivity),
      share(row.specificity),
      figure(row.youden),
    ]),
  })
