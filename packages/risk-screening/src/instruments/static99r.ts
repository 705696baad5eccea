/** Static-99R: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** Static-99R, relative risk of sexual recidivism, adult men with a charge/conviction. */
export const static99r: RecordedInstrument = {
  id: 'static99r',
  version: 1,
  asOf: '2026-11-21',
  title: 'Static-99R',
  mode: 'record-only',
  construct: 'relative risk of sexual recidivism, adult men with a charge/conviction',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'free forms, Crown copyright; training expected', certainty: 'L' },
  loinc: null,
  evidence: [
    { measure: 'AUC', value: [0.68, 0.7], source: 'Hanson & Morton-Bourgon 2009; Helmus 2022', certainty: 'L' },
  ],
  cautions: [
    'The rates at one score differ a great deal between samples (S), so relative risk and percentile are reported first.',
  ],
  results: [
    {
      id: 'total',
      kind: 'number',
      range: [-3, 12],
      itemCount: 10,
      bands: [
        { min: -3, max: -2, code: 'I', label: 'Level I very low' },
        { min: -1, max: 0, code: 'II', label: 'Level II below average' },
        { min: 1, max: 3, code: 'III', label: 'Level III average' },
        { min: 4, max: 5, code: 'IVa', label: 'Level IVa above average' },
        { min: 6, max: 12, code: 'IVb', label: 'Level IVb well above average' },
      ],
      certainty: 'L',
    },
  ],
  notFor: ['under 18 at release', 'women', 'image-only (CSEM) offences: coding rules do not recommend it (L)'],
}
