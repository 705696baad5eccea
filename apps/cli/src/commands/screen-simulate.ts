/** `holdfast screen simulate`: a table of invented people whose truth is known. */
import type { Command } from '../command.ts'

/** Invent answers by a graded response model. */
export const screenSimulate: Command = {
  name: 'screen simulate',
  about:
    'Invent people who answer by a graded response model (Samejima 1969), as a table to try an analysis on. Answers are lost by chance alone (mcar) or the more often the higher another answer is (mar). The same seed makes the same bytes.',
  usage:
    '--items FILE.json --people NUMBER --seed NUMBER [--mean 0] [--sd 1] [--missing mcar:0.05|mar:0.05:q1] [--out FILE]',
  options: ['items', 'people', 'seed', 'mean', 'sd', 'missing', 'out'],
  run: async (given, world) => (await import('../screen/simulate.ts')).simulateFile(given, world),
}
