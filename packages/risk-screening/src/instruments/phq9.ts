/** PHQ-9: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import { numbered, type ScoredInstrument } from '../instrument.ts'

/** PHQ-9, depressive symptoms. */
export const phq9: ScoredInstrument = {
  id: 'phq9',
  version: 1,
  asOf: '2026-11-21',
  title: 'PHQ-9',
  mode: 'score',
  construct: 'depressive symptoms',
  timeframe: '2 weeks',
  respondent: 'self',
  licence: {
    status: 'free',
    holder: 'Pfizer Inc.',
    terms: 'owner states no permission needed to reproduce, translate, display or distribute',
    certainty: 'S',
  },
  loinc: {
    panel: '44249-1',
    total: '44261-6',
    items: ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'],
    answerList: 'LL358-3',
    certainty: 'S',
  },
  evidence: [
    { measure: 'alpha', value: 0.89, sample: 'primary care', source: 'Kroenke 2001', certainty: 'L' },
    { measure: 'retest', value: 0.84, sample: '48 h', source: 'Kroenke 2001', certainty: 'L' },
  ],
  cautions: [
    'How many answers may be missing differs: the manual of the PHQ prorates up to 2, CamCOPS asks for all 9.',
    'Item 9 is no score of suicide risk, and the PHQ-8 leaves it out; an answer above 0 is for a person to read.',
  ],
  items: numbered(0, 3, [
    'interest',
    'mood',
    'sleep',
    'energy',
    'appetite',
    'self-worth',
    'concentration',
    'psychomotor',
    'self-harm thoughts',
  ]),
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'],
      range: [0, 27],
      direction: 'higher-worse',
      proration: { maxMissing: 2, source: 'PHQ and GAD-7 instruction manual', certainty: 'L' },
      bandSets: [
        {
          id: 'published',
          bands: [
            { min: 0, max: 4, code: 'minimal', label: 'minimal' },
            { min: 5, max: 9, code: 'mild', label: 'mild' },
            { min: 10, max: 14, code: 'moderate', label: 'moderate' },
            { min: 15, max: 19, code: 'modsevere', label: 'moderately severe' },
            { min: 20, max: 27, code: 'severe', label: 'severe' },
          ],
          source: 'Kroenke 2001 J Gen Intern Med 16:606',
          certainty: 'L',
        },
      ],
      cutoffs: [
        {
          op: '>=',
          value: 10,
          criterion: 'major depressive disorder',
          sensitivity: 0.88,
          specificity: 0.88,
          n: 580,
          source: 'Kroenke 2001 J Gen Intern Med 16:606',
          certainty: 'S',
        },
        {
          op: '>=',
          value: 10,
          criterion: 'major depression, semi-structured interview, IPD meta-analysis',
          sensitivity: 0.88,
          specificity: 0.85,
          n: null,
          source: 'Levis 2019 BMJ 365:l1476',
          certainty: 'L',
        },
        {
          op: '>=',
          value: 10,
          criterion: 'major depression, CIDI, primary care',
          sensitivity: 0.74,
          specificity: 0.91,
          n: 2642,
          source: 'Arroll 2010 Ann Fam Med 8:348 (PMC2906530)',
          certainty: 'S',
        },
      ],
      change: [{ kind: 'reliable change', points: 6, source: 'NHS Talking Therapies', certainty: 'L' }],
    },
  ],
  algorithms: [
    {
      id: 'dsm-algorithm',
      countsFrom: { q1: 2, q2: 2, q3: 2, q4: 2, q5: 2, q6: 2, q7: 2, q8: 2, q9: 1 },
      outcomes: [
        {
          code: 'major',
          groups: [
            { items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'], atLeast: 5 },
            { items: ['q1', 'q2'], atLeast: 1 },
          ],
        },
        {
          code: 'other',
          groups: [
            { items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'], atLeast: 2, atMost: 4 },
            { items: ['q1', 'q2'], atLeast: 1 },
          ],
        },
      ],
      otherwise: 'none',
      source: 'PHQ and GAD-7 instruction manual',
      certainty: 'L',
      note: 'the same as in CamCOPS, which was seen',
    },
  ],
  flags: [{ id: 'self-harm-item', when: { kind: 'answer', item: 'q9', atLeast: 1 }, read: 'this-hour' }],
}
