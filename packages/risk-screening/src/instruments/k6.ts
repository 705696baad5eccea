/** K6: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** K6, psychological distress. */
export const k6: ScoredInstrument = {
  id: 'k6',
  version: 1,
  asOf: '2026-11-21',
  title: 'K6',
  mode: 'score',
  construct: 'psychological distress',
  timeframe: '30 days',
  respondent: 'self',
  licence: { status: 'free', certainty: 'L' },
  loinc: null,
  evidence: [{ measure: 'alpha', value: 0.89, source: 'Kessler 2002', certainty: 'L' }],
  cautions: [],
  items: numbered(0, 4, ['nervous', 'hopeless', 'restless', 'depressed', 'effort', 'worthless']),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'],
      range: [0, 24],
      direction: 'higher-worse',
      proration: null,
      bandSets: [
        {
          id: 'published',
          bands: [
            { min: 0, max: 4, code: 'low', label: 'low' },
            { min: 5, max: 12, code: 'moderate', label: 'moderate' },
            { min: 13, max: 24, code: 'serious', label: 'serious' },
          ],
          source: 'Kessler 2003 Arch Gen Psychiatry 60:184; Prochaska 2012 Int J Methods Psychiatr Res 21:88',
          certainty: 'L',
        },
      ],
      cutoffs: [
        {
          op: '>=',
          value: 13,
          criterion: 'serious mental illness',
          sensitivity: 0.36,
          specificity: 0.96,
          n: null,
          source: 'Kessler 2003 Arch Gen Psychiatry 60:184',
          certainty: 'L',
        },
        {
          op: '>=',
          value: 5,
          criterion: 'moderate distress',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Prochaska 2012 Int J Methods Psychiatr Res 21:88',
          certainty: 'L',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
