/** CASIC: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** CASIC, behavioural correlates of admitted sexual interest in children. */
export const casic: RecordedInstrument = {
  id: 'casic',
  version: 1,
  asOf: '2026-11-21',
  title: 'CASIC',
  mode: 'record-only',
  construct: 'behavioural correlates of admitted sexual interest in children',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'published', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [
    'It may stand in for item 5 of the CPORT when it comes to 3 or more (L).',
    'In a study of 286 people the items were present in 54, 64, 31, 55, 7 and 10 percent (Seto & Eke 2017, Law Hum Behav, S).',
  ],
  results: [{ id: 'total', kind: 'number', range: [0, 6], itemCount: 6, bands: [], certainty: 'L' }],
  notFor: [],
}
