/** `holdfast screen agree FILE`: how far raters agree beyond chance. */
import type { Command } from '../command.ts'

/** Measure the agreement of two raters or more. */
export const screenAgree: Command = {
  name: 'screen agree',
  about:
    'Compare raters, a column each: Cohen’s kappa and Gwet’s AC of each two, weighted where categories have an order, Fleiss’ kappa, Krippendorff’s alpha (ratings may be missing), and intraclass correlations where ratings are numbers. Ratings count as names unless --level says more. A file that begins with a byte order mark is refused, but with --bom skip.',
  usage:
    'FILE --raters COLUMN,COLUMN[,…] [--level nominal|ordinal|interval] [--categories none,mild,severe] [--id COLUMN] [--delimiter ";"] [--bom skip]',
  options: ['raters', 'level', 'categories', 'id', 'delimiter', 'bom'],
  takes: 'file',
  run: async (given, world) => (await import('../screen/agree.ts')).agreeFile(given, world),
}
