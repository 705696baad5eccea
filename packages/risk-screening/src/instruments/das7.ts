/** DAS-7: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import type { ScoredInstrument } from '../instrument.ts'

/** DAS-7, couple adjustment short. */
export const das7: ScoredInstrument = {
  id: 'das7',
  version: 1,
  asOf: '2026-11-21',
  title: 'DAS-7',
  mode: 'score',
  construct: 'couple adjustment short',
  timeframe: null,
  respondent: 'self',
  licence: { status: 'published measure (MHS owns DAS)', certainty: 'L' },
  loinc: null,
  evidence: [{ measure: 'alpha', value: [0.75, 0.8], source: 'Sharpley & Cross 1982; Hunsley 2001', certainty: 'L-' }],
  cautions: [],
  items: [
    { id: 'q1', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
    { id: 'q2', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
    { id: 'q3', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
    { id: 'q4', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
    { id: 'q5', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
    { id: 'q6', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
    { id: 'q7', topic: null, answers: { kind: 'range', min: 0, max: 6, step: 1 } },
  ],
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'],
      range: [0, 36],
      direction: 'higher-better',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '<',
          value: 21,
          criterion: 'distressed',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'secondary sources',
          certainty: 'L-',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
