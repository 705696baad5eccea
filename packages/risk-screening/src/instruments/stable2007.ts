/** STABLE-2007: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** STABLE-2007, stable dynamic risk. */
export const stable2007: RecordedInstrument = {
  id: 'stable2007',
  version: 1,
  asOf: '2026-11-21',
  title: 'STABLE-2007',
  mode: 'record-only',
  construct: 'stable dynamic risk',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'copyright; certified training', certainty: 'L' },
  loinc: null,
  evidence: [{ measure: 'AUC', value: 0.67, source: 'Brankley 2021 Sex Abuse 33:34 meta-analysis', certainty: 'L' }],
  cautions: ['Where the item on the child as a victim does not apply, the most is 24 (L).'],
  results: [
    {
      id: 'total',
      kind: 'number',
      range: [0, 26],
      itemCount: 13,
      bands: [
        { min: 0, max: 3, code: 'low', label: 'low' },
        { min: 4, max: 11, code: 'moderate', label: 'moderate' },
        { min: 12, max: 26, code: 'high', label: 'high' },
      ],
      certainty: 'L',
    },
  ],
  notFor: [],
}
