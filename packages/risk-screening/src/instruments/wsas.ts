/** WSAS: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import type { ScoredInstrument } from '../instrument.ts'

/** WSAS, functional impairment. */
export const wsas: ScoredInstrument = {
  id: 'wsas',
  version: 1,
  asOf: '2026-11-21',
  title: 'WSAS',
  mode: 'score',
  construct: 'functional impairment',
  timeframe: 'now',
  respondent: 'self',
  licence: { status: 'permission (NHS use free); copyright I.M. Marks', certainty: 'S' },
  loinc: null,
  evidence: [
    { measure: 'alpha', value: [0.7, 0.94], source: 'Mundt 2002 Br J Psychiatry 180:461', certainty: 'L' },
    { measure: 'retest', value: 0.73, source: 'Mundt 2002 Br J Psychiatry 180:461', certainty: 'L' },
  ],
  cautions: [
    'Where the item on work does not apply CamCOPS adds up the other 4 with 32 as the most and does not prorate (S); practice in the NHS prorates (L-).',
  ],
  items: [
    {
      id: 'q1',
      topic: 'work',
      answers: { kind: 'range', min: 0, max: 8, step: 1 },
      notApplicable: { when: 'not working by choice', countsAs: 'missing' },
    },
    { id: 'q2', topic: 'home', answers: { kind: 'range', min: 0, max: 8, step: 1 } },
    { id: 'q3', topic: 'social leisure', answers: { kind: 'range', min: 0, max: 8, step: 1 } },
    { id: 'q4', topic: 'private leisure', answers: { kind: 'range', min: 0, max: 8, step: 1 } },
    { id: 'q5', topic: 'relationships', answers: { kind: 'range', min: 0, max: 8, step: 1 } },
  ],
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5'],
      range: [0, 40],
      direction: 'higher-worse',
      proration: { maxMissing: 1, source: null, certainty: 'L-' },
      bandSets: [
        {
          id: 'published',
          bands: [
            { min: 0, max: 9, code: 'sub', label: 'subclinical' },
            { min: 10, max: 20, code: 'sig', label: 'significant' },
            { min: 21, max: 40, code: 'mod', label: 'moderately severe or worse' },
          ],
          source: 'Mundt 2002 Br J Psychiatry 180:461',
          certainty: 'L',
        },
      ],
      cutoffs: [],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
