/** PHQ-15: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import type { ScoredInstrument } from '../instrument.ts'

/** PHQ-15, somatic symptoms. */
export const phq15: ScoredInstrument = {
  id: 'phq15',
  version: 1,
  asOf: '2026-11-21',
  title: 'PHQ-15',
  mode: 'score',
  construct: 'somatic symptoms',
  timeframe: '4 weeks',
  respondent: 'self',
  licence: {
    status: 'free',
    holder: 'Pfizer Inc.',
    terms: 'owner states no permission needed to reproduce, translate, display or distribute',
    certainty: 'S',
  },
  loinc: { panel: '69728-4', total: '70273-8', certainty: 'S' },
  evidence: [{ measure: 'alpha', value: 0.8, source: 'Kroenke 2002 Psychosom Med 64:258', certainty: 'L' }],
  cautions: [
    'Three or more items answered with 2 found somatoform disorder with a sensitivity of .78 and a specificity of .71 (Kroenke 2010, by the documents of CamCOPS, S).',
  ],
  items: [
    { id: 'q1', topic: 'stomach', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q2', topic: 'back', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q3', topic: 'limbs/joints', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    {
      id: 'q4',
      topic: 'menstrual',
      answers: { kind: 'range', min: 0, max: 2, step: 1 },
      notApplicable: { when: 'not menstruating', countsAs: 0 },
    },
    { id: 'q5', topic: 'headache', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q6', topic: 'chest', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q7', topic: 'dizziness', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q8', topic: 'fainting', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q9', topic: 'heart pounding', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q10', topic: 'breath', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q11', topic: 'pain in sex', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q12', topic: 'bowels', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q13', topic: 'nausea/indigestion', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q14', topic: 'tired', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
    { id: 'q15', topic: 'sleep', answers: { kind: 'range', min: 0, max: 2, step: 1 } },
  ],
  skips: [],
  scores: [
    {
      id: 'total',
      items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10', 'q11', 'q12', 'q13', 'q14', 'q15'],
      range: [0, 30],
      direction: 'higher-worse',
      proration: { maxMissing: 3, source: null, certainty: 'L-' },
      bandSets: [
        {
          id: 'published',
          bands: [
            { min: 0, max: 4, code: 'minimal', label: 'minimal' },
            { min: 5, max: 9, code: 'low', label: 'low' },
            { min: 10, max: 14, code: 'medium', label: 'medium' },
            { min: 15, max: 30, code: 'high', label: 'high' },
          ],
          source: 'Kroenke 2002 Psychosom Med 64:258',
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
