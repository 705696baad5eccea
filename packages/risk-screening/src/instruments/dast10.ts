/** DAST-10: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** DAST-10, drug use problems. */
export const dast10: ScoredInstrument = {
  id: 'dast10',
  version: 1,
  asOf: '2026-11-21',
  title: 'DAST-10',
  mode: 'score',
  construct: 'drug use problems',
  timeframe: '12 months',
  respondent: 'self',
  licence: { status: 'free-noncommercial-with-credit', holder: 'H.A. Skinner & CAMH 1982', certainty: 'S' },
  loinc: { total: '82667-7', certainty: 'L', note: 'used in Synthea' },
  evidence: [],
  cautions: [
    'Some sheets word item 3 the other way round, so that it is not reversed; look at yours before you score.',
  ],
  items: numbered(0, 1, [
    'non-medical use',
    'polydrug',
    'able to stop',
    'blackouts',
    'guilt',
    'complaints',
    'neglect',
    'illegal acts',
    'withdrawal',
    'medical problems',
  ]),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'],
      reversed: ['q3'],
      range: [0, 10],
      direction: 'higher-worse',
      proration: null,
      bandSets: [
        {
          id: 'published',
          bands: [
            { min: 0, max: 0, code: 'none', label: 'none reported' },
            { min: 1, max: 2, code: 'low', label: 'low' },
            { min: 3, max: 5, code: 'moderate', label: 'moderate' },
            { min: 6, max: 8, code: 'substantial', label: 'substantial' },
            { min: 9, max: 10, code: 'severe', label: 'severe' },
          ],
          source: 'Skinner 1982 Addict Behav 7:363',
          certainty: 'L',
        },
      ],
      cutoffs: [
        {
          op: '>=',
          value: 3,
          criterion: 'drug use problem, further assessment',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Skinner; Yudko 2007 J Subst Abuse Treat 32:189',
          certainty: 'L',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
