/** `holdfast screen report FILE`: what a score is worth against a criterion, as one page to cite. Nothing leaves this machine. */
import type { Command } from '../command.ts'

/** Report on the accuracy of a score. */
export const screenReport: Command = {
  name: 'screen report',
  about:
    'Report on the accuracy of a score against a criterion (a column of 0 and 1), as one page of HTML with pictures, intervals, cautions and citations. The same file, options and version give the same bytes. Without --cut one is chosen on the data, by --choose or else by Youden’s J, and the report says so first. For research; it must not guide care. A file that begins with a byte order mark is refused, but with --bom skip; so is a column that nobody asked for, but with --ignore.',
  usage:
    'FILE --instrument ID --criterion COLUMN [--out report.html] [--scale SCORE] [--missing strict|published|prorate:20%] [--cut NUMBER | --choose youden|top-left|sens:0.9] [--bootstrap 1000] [--seed 1] [--prev 0.05,0.2] [--chance COLUMN] [--as-of YYYY-MM-DD] [--map q1=COLUMN,…] [--id COLUMN] [--ignore COLUMN,…|"*"] [--delimiter ";"] [--bom skip]',
  options: [
    'instrument',
    'criterion',
    'out',
    'scale',
    'missing',
    'cut',
    'choose',
    'bootstrap',
    'seed',
    'prev',
    'chance',
    'as-of',
    'map',
    'id',
    'ignore',
    'delimiter',
    'bom',
  ],
  takes: 'file',
  run: async (given, world) => (await import('../screen/report/make.ts')).reportFile(given, world),
}
