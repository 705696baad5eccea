/** ACE (10 categories): how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** ACE (10 categories), childhood adversity. */
export const ace10: ScoredInstrument = {
  id: 'ace10',
  version: 1,
  asOf: '2026-11-21',
  title: 'ACE (10 categories)',
  mode: 'score',
  construct: 'childhood adversity',
  timeframe: 'before 18',
  respondent: 'self',
  licence: { status: 'public-domain (CDC-Kaiser)', certainty: 'L' },
  loinc: null,
  evidence: [{ measure: 'retest kappa', value: 0.64, source: 'Dube 2004 Child Abuse Negl 28:729', certainty: 'L' }],
  cautions: [
    'Its authors warn against using it to judge the risk of one person (Anda, Porter & Brown 2020, Am J Prev Med 59:293).',
  ],
  items: numbered(0, 1, [
    'emotional abuse',
    'physical abuse',
    'sexual abuse',
    'emotional neglect',
    'physical neglect',
    'parental loss/separation',
    'mother treated violently',
    'household substance use',
    'household mental illness',
    'household incarceration',
  ]),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'],
      range: [0, 10],
      direction: 'higher-more-exposure',
      proration: null,
      bandSets: [],
      cutoffs: [
        {
          op: '>=',
          value: 4,
          criterion: 'population-level association threshold, not an individual screen',
          sensitivity: null,
          specificity: null,
          n: null,
          source: 'Felitti 1998 Am J Prev Med 14:245',
          certainty: 'L',
        },
      ],
      change: [],
    },
  ],
  algorithms: [],
  flags: [],
}
