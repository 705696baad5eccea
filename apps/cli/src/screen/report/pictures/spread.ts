/** The score of those who met the criterion, upward, and of those who did not, downward; and how often it was met, by score. */
import { dot, link, rectY, ruleX, ruleY, text } from '@observablehq/plot'
import type { Bin, ReportFacts } from '../facts.ts'
import { count, figure, grouped, interval, percent, percentText, points, pointsText } from '../figures.ts'
import { table, type Html, type Part } from '../markup.ts'
import { drawn } from './draw.ts'
import { cutText } from './roc.ts'

/** Both distributions, with the cut-off. */
export function spreadPicture({ bins, people, cut, side }: ReportFacts): Html {
  const highest = Math.max(...bins.flatMap(({ shareOfMet, shareOfUnmet }) => [shareOfMet, shareOfUnmet]))
  const edge = cutEdge(bins, cut.row.cut, side)
  const up = bins.map(({ drawn: [x1, x2], shareOfMet }) => ({ x1, x2, y1: 0, y2: shareOfMet }))
  const down = bins.map(({ drawn: [x1, x2], shareOfUnmet }) => ({ x1, x2, y1: 0, y2: -shareOfUnmet }))
  return drawn({
    id: 'spread-picture',
    title: 'How the score is spread in both groups',
    description: `Bars upward: the ${grouped(people.positives)} people who met the criterion. Bars downward: the ${grouped(people.negatives)} who did not. Each bar is the share of its own group. The broken line is the cut-off, ${cutText(cut.row.cut, side)}.`,
    plot: {
      height: 320,
      marginLeft: 52,
      marginTop: 32,
      marginBottom: 40,
      x: { label: 'score' },
      y: {
        domain: [-1.3 * highest, 1.3 * highest],
        ticks: 6,
        grid: true,
        label: 'share of the group',
        labelArrow: 'none',
        tickFormat: (share: number) => percentText(Math.abs(share), 0),
      },
      marks: [
        rectY(up, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'var(--met)', inset: 0.5 }),
        rectY(down, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'var(--unmet)', inset: 0.5 }),
        ruleY([0]),
        ruleX([edge], { stroke: 'var(--cut)', strokeWidth: 2, strokeDasharray: '5 4' }),
        text(['met the criterion'], { frameAnchor: 'top-right', dy: 2, dx: -4 }),
        text(['did not meet it'], { frameAnchor: 'bottom-right', dy: -6, dx: -4 }),
      ],
    },
  })
}

/** The cut-off stands at the edge of the bar that it parts from the others. */
function cutEdge(bins: readonly Bin[], cut: number, side: ReportFacts['side']): number {
  const isSingle = bins.every(({ from, to }) => from === to)
  if (!isSingle) return cut
  return side === 'at-or-above' ? Math.ceil(cut) - 0.5 : Math.floor(cut) + 0.5
}

/** How often the criterion was met, by score, each with its interval. */
export function ratePicture({ bins, people }: ReportFacts): Html {
  const shown = bins.map(({ drawn: [low, high], rate }) => ({
    at: (low + high) / 2,
    rate: rate.estimate ?? 0,
    lower: rate.wilson?.lower ?? 0,
    upper: rate.wilson?.upper ?? 1,
  }))
  const prevalence = people.prevalence.estimate ?? 0
  return drawn({
    id: 'rate-picture',
    title: 'How often the criterion was met, by score',
    description: `Each point is the share of those with that score who met the criterion; its line is the interval of 95 percent. The broken line is the share among all, ${percentText(prevalence)}.`,
    plot: {
      height: 320,
      marginLeft: 52,
      marginTop: 32,
      marginBottom: 40,
      x: { label: 'score' },
      y: {
        domain: [0, 1],
        ticks: 5,
        grid: true,
        label: 'met the criterion',
        tickFormat: (share: number) => percentText(share, 0),
      },
      marks: [
        ruleY([prevalence], { stroke: 'var(--line-strong)', strokeDasharray: '4 4' }),
        link(shown, { x1: 'at', x2: 'at', y1: 'lower', y2: 'upper', stroke: 'var(--unmet)' }),
        dot(shown, { x: 'at', y: 'rate', r: 3.5, fill: 'var(--met)' }),
      ],
    },
  })
}

/** Who scored what. */
export const spreadTable = ({ bins, score: { range } }: ReportFacts): Html =>
  table({
    id: 'spread-table',
    caption: 'People by score',
    heads: ['Score', 'Met it', 'Share of those who met it', 'Did not', 'Share of those who did not'],
    rows: bins.map(bin => [
      stretch(bin, range[1]),
      count(bin.met),
      percent(bin.shareOfMet),
      count(bin.unmet),
      percent(bin.shareOfUnmet),
    ]),
  })

/** How many of those who scored so met it. */
export const rateTable = ({ bins, score: { range } }: ReportFacts): Html =>
  table({
    id: 'rate-table',
    caption: 'Rate by score',
    heads: ['Score', 'People', 'Met it', 'Rate', '95 % (Wilson)'],
    rows: bins.map(bin => [
      stretch(bin, range[1]),
      count(bin.met + bin.unmet),
      count(bin.met),
      figure(bin.rate.estimate),
      interval(bin.rate.wilson),
    ]),
  })

/** One score, or a stretch without its upper end; the last one has it. */
function stretch({ from, to }: Bin, highest: number): Part {
  if (from === to) return points(from)
  return `${pointsText(from)} to ${to === highest ? '' : 'below '}${pointsText(to)}`
}
