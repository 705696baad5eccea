/** KIRAT-2: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** KIRAT-2, police prioritisation of image suspects. */
export const kirat2: RecordedInstrument = {
  id: 'kirat2',
  version: 1,
  asOf: '2026-11-21',
  title: 'KIRAT-2',
  mode: 'record-only',
  construct: 'police prioritisation of image suspects',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'restricted to law enforcement', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [
    'It was built on 374 people, of whom 170 had contact offences, with 17 variables and 4 filters; it sorted 83.7% of them rightly (Long 2016, Psychol Public Policy Law 22:12, S).',
  ],
  results: [{ id: 'level', kind: 'word', words: ['low', 'medium', 'high', 'very-high'], certainty: 'L' }],
  notFor: [],
}
