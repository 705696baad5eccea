/** ERASOR: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** ERASOR, adolescent sexual reoffence, SPJ. */
export const erasor: RecordedInstrument = {
  id: 'erasor',
  version: 1,
  asOf: '2026-11-21',
  title: 'ERASOR',
  mode: 'record-only',
  construct: 'adolescent sexual reoffence, SPJ',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'copyright J. Worling; PDF free', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [
    'It has 25 factors, 16 that can change and 9 that cannot, for ages 12 to 18 (Worling 2004, S).',
    'It has to be looked at again every 6 months at the latest (L).',
  ],
  results: [{ id: 'clinicalRating', kind: 'word', words: ['low', 'moderate', 'high'], certainty: 'L' }],
  notFor: [],
}
