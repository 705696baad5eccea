/** `holdfast screen deid FILE`: a table about people made to say less, with a measure of what it still gives away. */
import type { Command } from '../command.ts'

/** Make a table about people say less. */
export const screenDeid: Command = {
  name: 'screen deid',
  about:
    'Make a table about people say less, by a plan that names every column: dropped, kept, in bands, dates moved by the same days for all of a person, ids replaced. Combinations that too few people share are left out and small cells of counts are covered. Says what the table still gives away (k, unique people, l, t). The same seed and table make the same bytes; whoever has the seed can undo names and dates. A file that begins with a byte order mark is refused, but with --bom skip.',
  usage: 'FILE --plan FILE.json --seed SECRET [--delimiter ";"] [--bom skip] [--out FILE]',
  options: ['plan', 'seed', 'delimiter', 'bom', 'out'],
  takes: 'file',
  run: async (given, world) => (await import('../screen/deid.ts')).deidFile(given, world),
}
