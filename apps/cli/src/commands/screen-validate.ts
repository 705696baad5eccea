/** `holdfast screen validate FILE`: how well a score finds those who have what is looked for. */
import type { Command } from '../command.ts'

/** Measure the accuracy of a score against a criterion, with all that has to be known before believing it. */
export const screenValidate: Command = {
  name: 'screen validate',
  about:
    'Hold a score against a criterion (0 or 1): area under the ROC curve with DeLong’s interval, each cut-off’s table with two intervals, predictive values where fewer or more people have it, and what a chosen cut-off would lose elsewhere. A cut-off is never chosen unless --choose says by which rule. A file that begins with a byte order mark is refused, but with --bom skip; so is a column that nobody asked for, but with --ignore.',
  usage:
    'FILE --instrument ID [--scale SCORE] [--missing strict|published|prorate:20%] | --score COLUMN; --criterion COLUMN [--positive high|low] [--cut NUMBER] [--prev 0.01,0.05] [--choose youden|top-left|sens:0.9 [--bootstrap 2000 --seed 1]] [--map q1=COLUMN,…] [--id COLUMN] [--ignore COLUMN,…|"*"] [--delimiter ";"] [--bom skip]',
  options: [
    'instrument',
    'scale',
    'missing',
    'score',
    'criterion',
    'positive',
    'cut',
    'prev',
    'choose',
    'bootstrap',
    'seed',
    'map',
    'id',
    'ignore',
    'delimiter',
    'bom',
  ],
  takes: 'file',
  run: async (given, world) => (await import('../screen/validate.ts')).validateFile(given, world),
}
