/** The mean of each item on its own scale, with how many did not answer it. */
import { barX, ruleX, text } from '@observablehq/plot'
import type { ItemFacts, ReportFacts } from '../facts.ts'
import { count, figure, fixed, grouped, percent } from '../figures.ts'
import { table, type Html } from '../markup.ts'
import { drawn } from './draw.ts'

/** What an item is called on the page: its place, and our own word for it where there is one. */
const nameOf = ({ id, topic, isReversed }: ItemFacts): string =>
  `${id}${topic === null ? '' : ` ${topic}`}${isReversed ? ' (reversed)' : ''}`

/** A bar for each item. */
export function itemsPicture({ items: { items } }: ReportFacts): Html {
  const least = Math.min(...items.map(({ range }) => range[0]))
  const most = Math.max(...items.map(({ range }) => range[1]))
  const shown = items.map(({ id, missing, figures, range }) => ({
    id,
    from: range[0],
    mean: figures?.mean ?? range[0],
    said: figures?.mean === null || figures === null ? 'no figure' : fixed(figures.mean, 2),
    missing: `${grouped(missing)} missing`,
  }))
  return drawn({
    id: 'items-picture',
    title: 'Item means and missing answers',
    description: `Each bar reaches from the lowest answer of an item to its mean, in the direction in which it counts. On the right stands how many rows have no answer to it.`,
    plot: {
      height: 56 + 26 * items.length,
      marginLeft: 64,
      marginRight: 104,
      marginTop: 12,
      marginBottom: 40,
      x: { domain: [least, most], ticks: Math.min(5, Math.max(1, most - least)), grid: true, label: 'mean answer' },
      y: { domain: shown.map(({ id }) => id), label: null },
      marks: [
        barX(shown, { x1: 'from', x2: 'mean', y: 'id', fill: 'var(--met)', insetTop: 3, insetBottom: 3 }),
        ruleX([least]),
        text(shown, { x: 'mean', y: 'id', text: 'said', textAnchor: 'start', dx: 5 }),
        text(shown, {
          frameAnchor: 'right',
          y: 'id',
          text: 'missing',
          textAnchor: 'end',
          dx: 100,
          fill: 'var(--ink-soft)',
        }),
      ],
    },
  })
}

/** The figures of each item. */
export const itemsTable = ({ items: { items }, input: { rows } }: ReportFacts): Html =>
  table({
    id: 'items-table',
    caption: 'Items, in the direction in which they count',
    heads: [
      'Item',
      'Answers',
      'Missing',
      'Missing, share',
      'Mean',
      'SD',
      'At the lowest',
      'At the highest',
      'Item and rest',
      'Alpha without it',
    ],
    rows: items.map(item => [
      nameOf(item),
      count(rows - item.missing),
      count(item.missing),
      percent(rows === 0 ? null : item.missing / rows),
      figure(item.figures?.mean ?? null, 2),
      figure(item.figures?.sd ?? null, 2),
      percent(hundredth(item.figures?.floorPercent ?? null)),
      percent(hundredth(item.figures?.ceilingPercent ?? null)),
      figure(item.figures?.itemRest ?? null),
      figure(item.figures?.alphaIfDropped ?? null),
    ]),
  })

const hundredth = (percents: number | null): number | null => (percents === null ? null : percents / 100)
