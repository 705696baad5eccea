/** PC-PTSD-5: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import type { ScoredInstrument } from '../instrument.ts'

/** PC-PTSD-5, PTSD screen. */
export const pcptsd5: ScoredInstrument = {
  id: 'pcptsd5',
  version: 1,
  asOf: '2026-11-21',
  title: 'PC-PTSD-5',
  mode: 'score',
  construct: 'PTSD screen',
  timeframe: '1 month (lifetime exposure gate)',
  respondent: 'self',
  licence: { status: 'public-domain', holder: 'US VA', certainty: 'L' },
  loinc: {
    panel: '102010-6',
    total: '102017-1',
    items: ['102012-2', '102013-0', '102014-8', '102015-5', '102016-3'],
    certainty: 'S',
    note: 'in third-party code, verify at loinc.org',
  },
  evidence: [],
  cautions: ['Two cut-offs were proposed: 3 (Prins 2016, as in the R package cliot) and 4 (Bovin 2021).'],
  items: [
    { id: 'gate', topic: 'exposure', answers: { kind: 'yes-no' } },
    { id: 'q1', topic: 'intrusion', answers: { kind: 'range', min: 0, max: 1, step: 1 } },
    { id: 'q2', topic: 'avoidance', answers: { kind: 'range', min: 0, max: 1, step: 1 } },
    { id: 'q3', topic: 'arousal', answers: { kind: 'range', min: 0, max: 1, step: 1 } },
    { id: 'q4', topic: 'numbing', answers: { kind: 'range', min: 0, max: 1, step: 1 } },
    { id: 'q5', topic: 'guilt/blame', answers: { kind: 'range', min: 0, max: 1, step: 1 } },
  ],
  skips: [{ when: [{ item: 'gate', is: false }], items: ['q1', 'q2', 'q3', 'q4', 'q5'], countsAs: 0, isNeeded: true }],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5'],
      range: [0, 5],
      direction: 'higher-worse',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '>=',
          value: 3,
          criterion: 'PTSD, sensitive',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Prins 2016 J Gen Intern Med 31:1206 (AUC .941, CI .912-.969)',
          certainty: 'S',
        },
        {
          op: '>=',
          value: 4,
          criterion: 'PTSD, balanced; women may need 3',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Bovin 2021 JAMA Netw Open 4:e2036733 (n=396)',
          certainty: 'S',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
