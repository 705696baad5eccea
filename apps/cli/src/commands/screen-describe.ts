/** `holdfast screen describe FILE`: item analysis and reliability of one questionnaire in one table. */
import type { Command } from '../command.ts'

/** Describe the items of a score and how far it can be trusted. */
export const screenDescribe: Command = {
  name: 'screen describe',
  about:
    'Describe the answers to one instrument: each item alone and among the others, missing answers, alpha with two intervals, omega, Guttman’s lambdas and the split half. What needs all items is of complete rows. A file that begins with a byte order mark is refused, but with --bom skip; so is a column that nobody asked for, but with --ignore.',
  usage:
    'FILE --instrument ID [--scale SCORE] [--map q1=COLUMN,…] [--id COLUMN] [--ignore COLUMN,…|"*"] [--delimiter ";"] [--bom skip]',
  options: ['instrument', 'scale', 'map', 'id', 'ignore', 'delimiter', 'bom'],
  takes: 'file',
  run: async (given, world) => (await import('../screen/describe.ts')).describeFile(given, world),
}
