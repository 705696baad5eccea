/** CIUS: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, untold, type ScoredInstrument } from '../instrument.ts'

/** CIUS, compulsive internet use. */
export const cius14: ScoredInstrument = {
  id: 'cius14',
  version: 1,
  asOf: '2026-11-21',
  title: 'CIUS',
  mode: 'score',
  construct: 'compulsive internet use',
  timeframe: null,
  respondent: 'self',
  licence: { status: 'free for research', certainty: 'L' },
  loinc: null,
  evidence: [{ measure: 'alpha', value: [0.89, 0.9], source: 'Meerkerk 2009 CyberPsychol Behav 12:1', certainty: 'L' }],
  cautions: [
    'When people were asked to think aloud, high answers often did not mean what the criterion means (PMC9295229, S).',
  ],
  items: numbered(0, 4, untold(14)),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10', 'q11', 'q12', 'q13', 'q14'],
      range: [0, 56],
      direction: 'higher-worse',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '>=',
          value: 21,
          criterion: 'at-risk (screening)',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Guertler 2014 Cyberpsychol Behav Soc Netw 17',
          certainty: 'L',
        },
        {
          op: '>=',
          value: 28,
          criterion: 'compulsive use',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Rumpf 2014 / van Rooij 2011',
          certainty: 'L-',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
