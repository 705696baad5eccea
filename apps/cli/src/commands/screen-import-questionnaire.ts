/** `holdfast screen import-questionnaire FILE`: the words of a questionnaire that its user is licensed for, as a file from which a form is shown. */
import type { Command } from '../command.ts'

/** Hold a FHIR Questionnaire against an instrument, and keep its words. */
export const screenImportQuestionnaire: Command = {
  name: 'screen import-questionnaire',
  about:
    'Hold a FHIR Questionnaire (R4, R5) that you are licensed for against an instrument: every item, answer and weight has to fit. Its words are written to a file for forms and for scoring responses. --links says which item a question asks for, or that it is left out (linkId=); --turned names questions whose weights are turned already (linkId=yes) or not (linkId=no).',
  usage:
    'FILE --instrument ID [--links linkId=q1,linkId=] [--turned linkId=yes,…] [--language en] [--canonical URL] [--out FILE]',
  options: ['instrument', 'links', 'turned', 'language', 'canonical', 'out'],
  takes: 'file',
  run: async (given, world) => (await import('../screen/fhir/import-questionnaire.ts')).importFile(given, world),
}
