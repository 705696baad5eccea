/** SRS: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import type { ScoredInstrument } from '../instrument.ts'

/** SRS, alliance. */
export const srs: ScoredInstrument = {
  id: 'srs',
  version: 1,
  asOf: '2026-11-21',
  title: 'SRS',
  mode: 'score',
  construct: 'alliance',
  timeframe: 'session',
  respondent: 'self',
  licence: {
    status: 'licence required (free for individual practitioners)',
    holder: 'Miller, Duncan & Johnson 2002',
    certainty: 'L',
  },
  loinc: null,
  evidence: [
    { measure: 'alpha', value: 0.88, source: 'Duncan 2003', certainty: 'L' },
    { measure: 'retest', value: 0.64, source: 'Duncan 2003', certainty: 'L' },
  ],
  cautions: [],
  items: [
    { id: 'q1', topic: 'relationship', answers: { kind: 'range', min: 0, max: 10, step: 0.1 } },
    { id: 'q2', topic: 'goals/topics', answers: { kind: 'range', min: 0, max: 10, step: 0.1 } },
    { id: 'q3', topic: 'approach', answers: { kind: 'range', min: 0, max: 10, step: 0.1 } },
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
          value: 36,
          criterion: 'discuss the alliance',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Duncan 2003 J Brief Ther 3:3; openFIT help (S)',
          certainty: 'S',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
