/** WHO-5: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** WHO-5, well-being. */
export const who5: ScoredInstrument = {
  id: 'who5',
  version: 1,
  asOf: '2026-11-21',
  title: 'WHO-5',
  mode: 'score',
  construct: 'well-being',
  timeframe: '2 weeks',
  respondent: 'self',
  licence: { status: 'free; WHO 2024 release CC BY-NC-SA 3.0 IGO', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [
    'raw <13 equals percent <=48 while percent cut is <=50: raw 12.5 is impossible so the two rules agree on whole items; a web calculator using (raw-5)*4 is wrong (S)',
  ],
  items: numbered(0, 5, ['cheerful', 'calm', 'active', 'rested', 'interest']),
  skips: [],
  scores: [
    {
      id: 'raw',
      items: ['q1', 'q2', 'q3', 'q4', 'q5'],
      range: [0, 25],
      direction: 'higher-better',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '<',
          value: 13,
          criterion: 'poor well-being',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'WHO-5 instructions',
          certainty: 'S',
        },
      ],
      change: [],
    },
    {
      id: 'percent',
      items: ['q1', 'q2', 'q3', 'q4', 'q5'],
      times: 4,
      range: [0, 100],
      direction: 'higher-better',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '<=',
          value: 50,
          criterion: 'depression screen',
          sensitivity: 0.86,
          specificity: 0.81,
          n: null,
          source: 'Topp 2015 Psychother Psychosom 84:167',
          certainty: 'L',
        },
        {
          op: '<=',
          value: 28,
          criterion: 'likely depression',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Topp 2015',
          certainty: 'L',
        },
      ],
      change: [{ kind: 'relevant change', points: 10, source: 'WHO-5 instructions', certainty: 'S' }],
    },
  ],
  algorithms: [],
  flags: [],
}
