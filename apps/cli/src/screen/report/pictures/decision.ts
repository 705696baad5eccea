/** What acting would be worth at each threshold, against acting for all and for nobody. */
import { line, ruleY, text } from '@observablehq/plot'
import type { DecisionFacts, ReportFacts } from '../facts.ts'
import { count, figure, percent, percentText } from '../figures.ts'
import { table, type Html } from '../markup.ts'
import { drawn } from './draw.ts'

/** What the curve is about, in words. */
const actingBy = ({ by }: DecisionFacts): string => (by === 'chances' ? 'by the chances' : 'by the cut-off')

/** The decision curve. */
export function decisionPicture({ decision }: ReportFacts): Html {
  const { points } = decision
  const highest = Math.max(0.01, ...points.flatMap(({ netBenefit, netBenefitAll }) => [netBenefit, netBenefitAll]))
  // Acting for all falls without end; what lies far below nobody tells no more.
  const lowest = -0.35 * highest
  const inside = (benefit: number): boolean => benefit >= lowest
  const mine = points.filter(({ netBenefit }) => inside(netBenefit))
  const all = points.filter(({ netBenefitAll }) => inside(netBenefitAll))
  const last = points.at(-1)?.threshold ?? 1
  return drawn({
    id: 'decision-picture',
    title: 'Decision curve',
    description: `Net benefit, in true positives per person, at thresholds from 1 to ${percentText(last, 0)}. Whole line: acting ${actingBy(decision)}. Broken line: acting for all. Thin line at nought: acting for nobody.`,
    plot: {
      height: 320,
      marginLeft: 56,
      marginTop: 32,
      marginBottom: 40,
      x: {
        domain: [0, last],
        ticks: 5,
        grid: true,
        label: 'threshold',
        tickFormat: (threshold: number) => percentText(threshold, 0),
      },
      y: { domain: [lowest, 1.1 * highest], ticks: 6, grid: true, label: 'net benefit' },
      marks: [
        ruleY([0]),
        line(all, {
          x: 'threshold',
          y: 'netBenefitAll',
          stroke: 'var(--unmet)',
          strokeWidth: 2,
          strokeDasharray: '6 4',
        }),
        line(mine, { x: 'threshold', y: 'netBenefit', stroke: 'var(--met)', strokeWidth: 2.5 }),
        text([`whole: ${actingBy(decision)}`], { frameAnchor: 'top-right', dy: 4, dx: -4 }),
        text(['broken: for all'], { frameAnchor: 'top-right', dy: 22, dx: -4 }),
      ],
    },
  })
}

/** Thresholds that the table shows; the curve has every hundredth. */
const SHOWN: ReadonlySet<number> = new Set([0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5])

/** The figures of some thresholds. */
export const decisionTable = ({ decision }: ReportFacts): Html =>
  table({
    id: 'decision-table',
    caption: `Net benefit of acting ${actingBy(decision)}`,
    heads: [
      'Threshold',
      'True positive',
      'False positive',
      'Net benefit',
      'For all',
      'For nobody',
      'Spared per 100 people',
    ],
    rows: decision.points
      .filter(({ threshold }) => SHOWN.has(threshold))
      .map(point => [
        percent(point.threshold, 0),
        count(point.truePositive),
        count(point.falsePositive),
        figure(point.netBenefit, 4),
        figure(point.netBenefitAll, 4),
        figure(point.netBenefitNone, 0),
        figure(point.avoidedPer100, 1),
      ]),
  })
