/** CSBD-7: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, untold, type ScoredInstrument } from '../instrument.ts'

/** CSBD-7, compulsive sexual behaviour disorder short. */
export const csbd7: ScoredInstrument = {
  id: 'csbd7',
  version: 1,
  asOf: '2026-11-21',
  title: 'CSBD-7',
  mode: 'score',
  construct: 'compulsive sexual behaviour disorder short',
  timeframe: null,
  respondent: 'self',
  licence: { status: 'free', certainty: 'S' },
  loinc: null,
  evidence: [],
  cautions: [],
  items: numbered(1, 4, untold(7)),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'],
      range: [7, 28],
      direction: 'higher-worse',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '>=',
          value: 18,
          criterion: 'high risk of CSBD',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Bothe 2023 J Behav Addict 12:393',
          certainty: 'L-',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
