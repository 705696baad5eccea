/** K10: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** K10, psychological distress. */
export const k10: ScoredInstrument = {
  id: 'k10',
  version: 1,
  asOf: '2026-11-21',
  title: 'K10',
  mode: 'score',
  construct: 'psychological distress',
  timeframe: '4 weeks/30 days',
  respondent: 'self',
  licence: { status: 'free', holder: 'R.C. Kessler / Harvard', certainty: 'L' },
  loinc: null,
  evidence: [{ measure: 'alpha', value: 0.93, source: 'Kessler 2002 Psychol Med 32:959', certainty: 'L' }],
  cautions: [
    'Answers are coded 1 to 5 in Australia and 0 to 4 in the United States.',
    'Two sets of bands are in use, and both are here.',
  ],
  items: numbered(1, 5, [
    'tired',
    'nervous',
    'so nervous',
    'hopeless',
    'restless',
    'so restless',
    'depressed',
    'effort',
    'sad',
    'worthless',
  ]),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'],
      range: [10, 50],
      direction: 'higher-worse',
      proration: { maxMissing: 1, source: null, certainty: 'L-' },
      bandSets: [
        {
          id: 'AndrewsSlade',
          bands: [
            { min: 10, max: 19, code: 'well', label: 'likely well' },
            { min: 20, max: 24, code: 'mild', label: 'mild' },
            { min: 25, max: 29, code: 'moderate', label: 'moderate' },
            { min: 30, max: 50, code: 'severe', label: 'severe' },
          ],
          source: 'Andrews & Slade 2001 Aust N Z J Public Health 25:494',
          certainty: 'L',
        },
        {
          id: 'ABS',
          bands: [
            { min: 10, max: 15, code: 'low', label: 'low' },
            { min: 16, max: 21, code: 'moderate', label: 'moderate' },
            { min: 22, max: 29, code: 'high', label: 'high' },
            { min: 30, max: 50, code: 'veryhigh', label: 'very high' },
          ],
          source: 'Australian Bureau of Statistics, National Health Survey',
          certainty: 'L',
        },
      ],
      cutoffs: [],
      change: [],
    },
    {
      id: 'k6',
      items: ['q2', 'q4', 'q5', 'q8', 'q9', 'q10'],
      range: [6, 30],
      direction: null,
      proration: null,
      bandSets: [],
      cutoffs: [],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
