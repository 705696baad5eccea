/** How change is written: a line for each row, and the sum of all in words. */
import type { ChangeCuts, ErrorOfScore, Figure, Norm } from '@holdfast/psychometrics'
import type { ChangeSum, RowChange } from './change-figures.ts'
import { csvLine } from './csv-line.ts'
import type { Format } from './options.ts'
import { plural, shown } from './text-table.ts'

/** One row with its number, counted from 1, and its id where the table has one. */
type ChangeLine = RowChange & { readonly row: number; readonly id: string | null }

/** How rows are written: what stands before all of them, and each one with its line end. */
export function writerOf(format: Format): { readonly head: string; readonly line: (row: ChangeLine) => string } {
  if (format === 'ndjson') return { head: '', line: row => `${JSON.stringify(row)}\n` }
  return {
    head: 'row,id,pre,post,change,rci,outcome\n',
    line: ({ row, id, pre, post, change, rci, outcome }) => csvLine([row, id, pre, post, change, rci, outcome]),
  }
}

/** All that the summary tells. */
type ChangeFacts = ChangeSum &
  ErrorOfScore & {
    readonly better: 'higher' | 'lower'
    readonly threshold: Figure
    readonly cut: number | null
    readonly cuts: ChangeCuts | null
    readonly clinical: Norm | null
  }

/** The sum of all rows for people. */
export function changeText(facts: ChangeFacts): string {
  const { rows, judged, threshold, cut, cuts, clinical, outcomes, better } = facts
  const share = (count: number): string => `${count}${judged === 0 ? '' : ` (${shown((100 * count) / judged, 1)} %)`}`
  return [
    `${judged} of ${plural(rows, 'row')} have both scores; ${better} is better. On average they moved by ${shown(facts.meanChange, 2)} points.`,
    `A change beyond ${shown(threshold, 2)} points is more than the error of the score (sd ${facts.sd}, reliability ${facts.reliability}; Jacobson & Truax 1991).`,
    ...(cuts !== null && clinical !== null
      ? [
          `The clinical group has mean ${shown(clinical.mean, 2)} and sd ${shown(clinical.sd, 2)}. Cut-offs: a ${shown(cuts.a, 2)}, b ${shown(cuts.b, 2)}, c ${shown(cuts.c, 2)}; c is used.`,
        ]
      : []),
    cut === null
      ? 'No cut-off was given, so none counts as recovered.'
      : `Recovered: reliably better, and over ${shown(cut, 2)} from the clinical side: ${share(outcomes.recovered)}.`,
    `Reliably better${cut === null ? '' : ' alone'}: ${share(outcomes.improved)}. Not more than error: ${share(outcomes.unchanged)}. Reliably worse: ${share(outcomes.deteriorated)}.`,
    'These words are of scores, and say nothing of why they changed.',
  ].join('\n')
}
