/** ACUTE-2007: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** ACUTE-2007, acute dynamic risk. */
export const acute2007: RecordedInstrument = {
  id: 'acute2007',
  version: 1,
  asOf: '2026-11-21',
  title: 'ACUTE-2007',
  mode: 'record-only',
  construct: 'acute dynamic risk',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'copyright; certified training', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: ['Items count 0 to 2; a 3 means that somebody has to step in now (S for the idea).'],
  results: [
    {
      id: 'sexViolence',
      kind: 'number',
      range: [0, 12],
      itemCount: 4,
      bands: [
        { min: 0, max: 0, code: 'low', label: 'low' },
        { min: 1, max: 1, code: 'moderate', label: 'moderate' },
        { min: 2, max: 12, code: 'high', label: 'high' },
      ],
      certainty: 'L',
    },
    {
      id: 'general',
      kind: 'number',
      range: [0, 21],
      itemCount: 7,
      bands: [
        { min: 0, max: 0, code: 'low', label: 'low' },
        { min: 1, max: 2, code: 'moderate', label: 'moderate' },
        { min: 3, max: 21, code: 'high', label: 'high' },
      ],
      certainty: 'L',
    },
  ],
  notFor: [],
}
