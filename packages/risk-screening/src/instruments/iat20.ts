/** IAT: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, untold, type ScoredInstrument } from '../instrument.ts'

/** IAT, internet overuse. */
export const iat20: ScoredInstrument = {
  id: 'iat20',
  version: 1,
  asOf: '2026-11-21',
  title: 'IAT',
  mode: 'score',
  construct: 'internet overuse',
  timeframe: null,
  respondent: 'self',
  licence: { status: 'copyright K. Young / netaddiction; permission', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [
    'It is coded 1 to 5 (20-100) or 0 to 5 (0-100), and two sets of bands are in use; studies find between one and six factors (S).',
  ],
  items: numbered(0, 5, untold(20)),
  skips: [],
  scores: [
    {
      id: 'total',
      items: [
        'q1',
        'q2',
        'q3',
        'q4',
        'q5',
        'q6',
        'q7',
        'q8',
        'q9',
        'q10',
        'q11',
        'q12',
        'q13',
        'q14',
        'q15',
        'q16',
        'q17',
        'q18',
        'q19',
        'q20',
      ],
      range: [0, 100],
      direction: 'higher-worse',
      proration: null,
      bandSets: [
        {
          id: 'Young0to5',
          bands: [
            { min: 0, max: 30, code: 'normal', label: 'normal' },
            { min: 31, max: 49, code: 'mild', label: 'mild' },
            { min: 50, max: 79, code: 'moderate', label: 'moderate' },
            { min: 80, max: 100, code: 'severe', label: 'severe' },
          ],
          source: 'K. Young, netaddiction, answers 0 to 5',
          certainty: 'L',
        },
        {
          id: 'Young1998',
          bands: [
            { min: 20, max: 49, code: 'average', label: 'average user' },
            { min: 50, max: 79, code: 'frequent', label: 'frequent problems' },
            { min: 80, max: 100, code: 'significant', label: 'significant problems' },
          ],
          source: 'Young 1998, answers 1 to 5',
          certainty: 'L',
        },
      ],
      cutoffs: [],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
