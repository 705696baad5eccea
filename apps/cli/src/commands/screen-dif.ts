/** `holdfast screen dif FILE`: which items run differently in two groups of people with the same total. */
import type { Command } from '../command.ts'

/** Compare the items of a score in two groups. */
export const screenDif: Command = {
  name: 'screen dif',
  about:
    'Compare two groups item by item, matched by their total: Mantel-Haenszel with the classes of ETS, and ordinal logistic regression for uniform and non-uniform differences. Rows of other groups and with missing answers are left out and counted. A file that begins with a byte order mark is refused, but with --bom skip; so is a column that nobody asked for, but with --ignore.',
  usage:
    'FILE --instrument ID --group COLUMN --reference WORD --focal WORD [--scale SCORE] [--endorsed NUMBER] [--map q1=COLUMN,…] [--id COLUMN] [--ignore COLUMN,…|"*"] [--delimiter ";"] [--bom skip]',
  options: [
    'instrument',
    'scale',
    'group',
    'reference',
    'focal',
    'endorsed',
    'map',
    'id',
    'ignore',
    'delimiter',
    'bom',
  ],
  takes: 'file',
  run: async (given, world) => (await import('../screen/dif.ts')).difFile(given, world),
}
