/** `holdfast screen change FILE`: whose score changed by more than its error, and who came over a cut-off. */
import type { Command } from '../command.ts'

/** Judge the change between two scores of each row. */
export const screenChange: Command = {
  name: 'screen change',
  about:
    'Compare two scores of each person: the reliable change index, and with a cut-off or two groups clinically significant change (Jacobson & Truax 1991). Writes a line for each row and the sum of all. With --instrument, --pre and --post are how the columns begin (pre_q1, …); without, they are two columns of scores. Standard deviation and reliability come from a study of your choice. A file that begins with a byte order mark is refused, but with --bom skip.',
  usage:
    'FILE --pre PREFIX --post PREFIX --sd NUMBER --reliability NUMBER [--instrument ID [--scale SCORE] [--missing strict|published|prorate:20%]] [--better higher|lower] [--cut NUMBER | --norm MEAN,SD [--clinical MEAN,SD]] [--format csv|ndjson] [--id COLUMN] [--delimiter ";"] [--bom skip] [--out FILE]',
  options: [
    'instrument',
    'scale',
    'missing',
    'pre',
    'post',
    'sd',
    'reliability',
    'better',
    'cut',
    'norm',
    'clinical',
    'format',
    'id',
    'delimiter',
    'bom',
    'out',
  ],
  takes: 'file',
  run: async (given, world) => (await import('../screen/change.ts')).changeFile(given, world),
}
