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
    'use: substitute for CPORT item 5 when >=3 (L)',
    'item base rates in n=286: 54, 64, 31, 55, 7, 10 % (Seto & Eke 2017 Law Hum Behav, S)',
  ],
  results: [{ id: 'total', kind: 'number', range: [0, 6], itemCount: 6, bands: [], certainty: 'L' }],
  notFor: [],
}
