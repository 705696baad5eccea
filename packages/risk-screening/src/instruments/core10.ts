/** CORE-10: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** CORE-10, psychological distress incl. risk item. */
export const core10: ScoredInstrument = {
  id: 'core10',
  version: 1,
  asOf: '2026-11-21',
  title: 'CORE-10',
  mode: 'score',
  construct: 'psychological distress incl. risk item',
  timeframe: '1 week',
  respondent: 'self',
  licence: { status: 'CC BY-ND 4.0', holder: 'CORE System Trust', certainty: 'S' },
  loinc: null,
  evidence: [{ measure: 'alpha', value: 0.9, source: 'Barkham 2013', certainty: 'L' }],
  cautions: [
    'How many answers may be missing differs: the manual lets one be missing, CamCOPS prorates any number (S).',
  ],
  items: numbered(0, 4, [
    'tension',
    'support (r)',
    'coping (r)',
    'talking',
    'panic',
    'suicide plan',
    'sleep',
    'despair',
    'unhappy',
    'images/memories',
  ]),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'],
      reversed: ['q2', 'q3'],
      range: [0, 40],
      direction: 'higher-worse',
      proration: { maxMissing: 1, source: 'CORE-10 manual', certainty: 'L' },
      bandSets: [
        {
          id: 'published',
          bands: [
            { min: 0, max: 5, code: 'healthy', label: 'healthy' },
            { min: 6, max: 10, code: 'low', label: 'low' },
            { min: 11, max: 14, code: 'mild', label: 'mild' },
            { min: 15, max: 19, code: 'moderate', label: 'moderate' },
            { min: 20, max: 24, code: 'modsevere', label: 'moderate to severe' },
            { min: 25, max: 40, code: 'severe', label: 'severe' },
          ],
          source: 'Barkham 2013 Counselling Psychother Res 13:3',
          certainty: 'L',
        },
      ],
      cutoffs: [
        {
          op: '>=',
          value: 11,
          criterion: 'general distress',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Barkham 2013 Counselling Psychother Res 13:3',
          certainty: 'L',
        },
        {
          op: '>=',
          value: 13,
          criterion: 'depression',
          sensitivity: 0.92,
          specificity: 0.72,
          n: null,
          source: 'Barkham 2013',
          certainty: 'L',
        },
      ],
      change: [{ kind: 'reliable change', points: 6, source: 'Barkham 2013', certainty: 'L' }],
    },
  ],
  algorithms: [],
  flags: [{ id: 'risk-item', when: { kind: 'answer', item: 'q6', atLeast: 1 }, read: 'this-hour' }],
}
