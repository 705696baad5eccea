/** CSI-4: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import type { ScoredInstrument } from '../instrument.ts'

/** CSI-4, couple satisfaction. */
export const csi4: ScoredInstrument = {
  id: 'csi4',
  version: 1,
  asOf: '2026-11-21',
  title: 'CSI-4',
  mode: 'score',
  construct: 'couple satisfaction',
  timeframe: null,
  respondent: 'self',
  licence: { status: "free (authors' site)", certainty: 'L' },
  loinc: null,
  evidence: [{ measure: 'alpha', value: 0.94, source: 'Funk & Rogge 2007', certainty: 'L' }],
  cautions: [
    'The longer forms have other cut-offs: below 51.5 of 0-81 with 16 items, below 104.5 of 0-161 with 32 (S for 104.5).',
  ],
  items: [
    { id: 'q1', topic: null, answers: { kind: 'range', min: 0, max: 6, step: 1 } },
    { id: 'q2', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
    { id: 'q3', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
    { id: 'q4', topic: null, answers: { kind: 'range', min: 0, max: 5, step: 1 } },
  ],
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4'],
      range: [0, 21],
      direction: 'higher-better',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '<',
          value: 13.5,
          criterion: 'notable dissatisfaction',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Funk & Rogge 2007 J Fam Psychol 21:572',
          certainty: 'L',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
