/** BPS: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, untold, type ScoredInstrument } from '../instrument.ts'

/** BPS, problematic pornography use screen. */
export const bps: ScoredInstrument = {
  id: 'bps',
  version: 1,
  asOf: '2026-11-21',
  title: 'BPS',
  mode: 'score',
  construct: 'problematic pornography use screen',
  timeframe: '6 months',
  respondent: 'self',
  licence: { status: 'free', certainty: 'L' },
  loinc: null,
  evidence: [{ measure: 'alpha', value: [0.89, 0.9], source: 'Kraus 2020', certainty: 'S' }],
  cautions: [],
  items: numbered(0, 2, untold(5)),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5'],
      range: [0, 10],
      direction: 'higher-worse',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '>=',
          value: 4,
          criterion: 'possible problematic use',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Kraus 2020 J Behav Addict 9:259 (n=105 treatment-seeking men for the ROC)',
          certainty: 'S',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
