/** ORS: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import type { ScoredInstrument } from '../instrument.ts'

/** ORS, client-rated functioning. */
export const ors: ScoredInstrument = {
  id: 'ors',
  version: 1,
  asOf: '2026-11-21',
  title: 'ORS',
  mode: 'score',
  construct: 'client-rated functioning',
  timeframe: '1 week',
  respondent: 'self',
  licence: {
    status: 'licence required (free for individual practitioners)',
    holder: 'Miller & Duncan 2000',
    certainty: 'L',
  },
  loinc: null,
  evidence: [
    { measure: 'alpha', value: 0.93, source: 'Miller 2003', certainty: 'L' },
    { measure: 'retest', value: 0.66, source: 'Miller 2003', certainty: 'L' },
  ],
  cautions: [],
  items: [
    { id: 'q1', topic: 'individual', answers: { kind: 'range', min: 0, max: 10, step: 0.1 } },
    { id: 'q2', topic: 'interpersonal', answers: { kind: 'range', min: 0, max: 10, step: 0.1 } },
    { id: 'q3', topic: 'social', answers: { kind: 'range', min: 0, max: 10, step: 0.1 } },
    { id: 'q4', topic: 'overall', answers: { kind: 'range', min: 0, max: 10, step: 0.1 } },
  ],
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4'],
      range: [0, 40],
      direction: 'higher-better',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '<',
          value: 25,
          criterion: 'adult clinical range',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Miller 2003 J Brief Ther 2:91; openFIT (S)',
          certainty: 'S',
        },
        {
          op: '<',
          value: 28,
          criterion: '13-17 y',
          sensitivity: null,
          specificity: null,
          n: null,
          source: null,
          certainty: 'L',
        },
        {
          op: '<',
          value: 32,
          criterion: 'child (CORS)',
          sensitivity: null,
          specificity: null,
          n: null,
          source: null,
          certainty: 'S',
        },
      ],
      change: [{ kind: 'reliable change', points: 5, source: 'ORS manual', certainty: 'L' }],
    },
  ],
  algorithms: [],
  flags: [],
}
