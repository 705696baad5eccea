/** Whether predicted chances came true: the curve, and the table of its groups. */
import { dot, line, link } from '@observablehq/plot'
import type { ChanceFacts } from '../facts.ts'
import { count, figure, interval } from '../figures.ts'
import { table, type Html } from '../markup.ts'
import { drawn } from './draw.ts'

/** Groups of rising chance against what came. */
export function calibrationPicture({ curve }: ChanceFacts): Html {
  const shown = curve.points.map(({ meanChance, rate }) => ({
    chance: meanChance,
    rate: rate.estimate ?? 0,
    lower: rate.wilson?.lower ?? 0,
    upper: rate.wilson?.upper ?? 1,
  }))
  return drawn({
    id: 'calibration-picture',
    title: 'Calibration curve',
    description: `Mean predicted chance against the share who met the criterion, in ${shown.length} groups of rising chance, each with its interval of 95 percent. On the broken line every chance comes true as often as it says.`,
    plot: {
      height: 422,
      marginLeft: 48,
      marginTop: 30,
      marginBottom: 40,
      x: { domain: [0, 1], ticks: 5, grid: true, label: 'predicted chance' },
      y: { domain: [0, 1], ticks: 5, grid: true, label: 'met the criterion' },
      marks: [
        line(AS_SAID, { x: 'chance', y: 'rate', stroke: 'var(--line-strong)', strokeDasharray: '4 4' }),
        link(shown, { x1: 'chance', x2: 'chance', y1: 'lower', y2: 'upper', stroke: 'var(--unmet)', strokeWidth: 1.5 }),
        line(shown, { x: 'chance', y: 'rate', stroke: 'var(--met)' }),
        dot(shown, { x: 'chance', y: 'rate', r: 4, fill: 'var(--met)' }),
      ],
    },
  })
}

const AS_SAID = [
  { chance: 0, rate: 0 },
  { chance: 1, rate: 1 },
]

/** The groups of the curve. */
export const calibrationTable = ({ curve }: ChanceFacts): Html =>
  table({
    id: 'calibration-table',
    caption: 'Groups of rising chance',
    heads: ['Group', 'People', 'Mean chance', 'Expected', 'Met it', 'Rate', '95 % (Wilson)'],
    rows: curve.points.map(({ n, meanChance, expected, observed, rate }, at) => [
      at + 1,
      count(n),
      figure(meanChance),
      figure(expected, 1),
      count(observed),
      figure(rate.estimate),
      interval(rate.wilson),
    ]),
  })
