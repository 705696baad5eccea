/** CPORT: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** CPORT, recidivism of men with CSEM offences. */
export const cport: RecordedInstrument = {
  id: 'cport',
  version: 1,
  asOf: '2026-11-21',
  title: 'CPORT',
  mode: 'record-only',
  construct: 'recidivism of men with CSEM offences',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'free scoring guide', certainty: 'L' },
  loinc: null,
  evidence: [
    { measure: 'AUC', value: 0.74, sample: 'development', source: 'Seto & Eke 2015', certainty: 'S' },
    { measure: 'AUC', value: 0.7, sample: 'validation n=80', source: null, certainty: 'S' },
    { measure: 'AUC', value: 0.72, sample: 'combined any sexual', source: null, certainty: 'S' },
    { measure: 'AUC', value: 0.78, sample: 'Scotland n=141 any sexual', source: null, certainty: 'S' },
    { measure: 'AUC', value: 0.57, sample: 'Spain n=304 CP recidivism, exclusive', source: null, certainty: 'S' },
  ],
  cautions: [
    'In Spain 2.3% were seen to reoffend where the development sample had about 15%, so the rates do not travel; show none without the rate of the place itself (S).',
  ],
  results: [{ id: 'total', kind: 'number', range: [0, 7], itemCount: 7, bands: [], certainty: 'L' }],
  notFor: [],
}
