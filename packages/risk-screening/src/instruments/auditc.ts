/** AUDIT-C: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** AUDIT-C, alcohol consumption. */
export const auditc: ScoredInstrument = {
  id: 'auditc',
  version: 1,
  asOf: '2026-11-21',
  title: 'AUDIT-C',
  mode: 'score',
  construct: 'alcohol consumption',
  timeframe: '12 months',
  respondent: 'self',
  licence: { status: 'public-domain per SAMHSA sheet', certainty: 'S' },
  loinc: {
    panel: '72109-2',
    total: '75626-2',
    items: ['68518-0', '68519-8', '68520-6'],
    certainty: 'L',
    note: 'all seen but item 1',
  },
  evidence: [],
  cautions: [
    'In the United Kingdom 5 or more is the cut-off for women and men alike (L).',
    'An example in US Core gives item 1 the code 68517-2, which is another question (S); do not copy it.',
  ],
  items: numbered(0, 4, ['frequency', 'quantity', 'heavy episodes']),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3'],
      range: [0, 12],
      direction: 'higher-worse',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '>=',
          value: 4,
          criterion: 'men: heavy drinking/AUD',
          sensitivity: 0.86,
          specificity: 0.72,
          n: null,
          source: 'Bush 1998 Arch Intern Med 158:1789',
          certainty: 'L',
        },
        {
          op: '>=',
          value: 3,
          criterion: 'women',
          sensitivity: 0.66,
          specificity: 0.94,
          n: null,
          source: 'Bradley 2003 Arch Intern Med 163:821',
          certainty: 'L',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
