/** The long tables of a report, behind all that is read from top to bottom: what its pictures are drawn from. */
import type { ReportFacts } from './facts.ts'
import { count, percent, points } from './figures.ts'
import { markup, NOTHING, section, table, type Html, type Section } from './markup.ts'
import { cutsTable } from './pictures/roc.ts'
import { rateTable, spreadTable } from './pictures/spread.ts'

/** Every cut-off, every score, and every choice of the bootstrap. */
export const fullPart = (report: ReportFacts): Section =>
  section(
    'full',
    'Tables in full',
    markup`${cutsTable(report)}
${chosenTable(report)}
${spreadTable(report)}
${report.chances === null ? rateTable(report) : NOTHING}`,
  )

function chosenTable({ cut: { bootstrap }, side }: ReportFacts): Html {
  if (bootstrap === null) return NOTHING
  const { resamples, unusable, frequencies } = bootstrap
  return table({
    id: 'chosen-table',
    caption: 'How often each cut-off was chosen in the bootstrap',
    heads: [side === 'at-or-above' ? 'Positive from' : 'Positive up to', 'Samples', 'Share'],
    rows: frequencies.map(({ cut, times }) => [points(cut), count(times), percent(times / (resamples - unusable))]),
  })
}
