/** PPCS-6: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** PPCS-6, problematic pornography consumption short. */
export const ppcs6: ScoredInstrument = {
  id: 'ppcs6',
  version: 1,
  asOf: '2026-11-21',
  title: 'PPCS-6',
  mode: 'score',
  construct: 'problematic pornography consumption short',
  timeframe: null,
  respondent: 'self',
  licence: { status: 'free for research', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [],
  items: numbered(1, 7, ['salience', 'mood', 'conflict', 'tolerance', 'relapse', 'withdrawal']),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'],
      range: [6, 42],
      direction: 'higher-worse',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '>=',
          value: 20,
          criterion: 'problematic use',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Bothe 2021 J Sex Res 58:342',
          certainty: 'L',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
