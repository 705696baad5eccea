/** C-SSRS Screener (recent): how its answers are sorted. Structure, keys and figures only; its wording is not here. */
import type { TriageInstrument } from '../instrument.ts'

/** C-SSRS Screener (recent), suicidal ideation and behaviour. */
export const cssrsScreener: TriageInstrument = {
  id: 'cssrs-screener',
  version: 1,
  asOf: '2026-11-21',
  title: 'C-SSRS Screener (recent)',
  mode: 'triage',
  construct: 'suicidal ideation and behaviour',
  timeframe: '1 month ideation; lifetime / 3 months behaviour',
  respondent: 'interview or self',
  licence: {
    status: 'free-with-terms',
    holder: 'Research Foundation for Mental Hygiene / K. Posner',
    terms: 'free for clinical/research use; do not alter wording; training recommended',
    certainty: 'L',
  },
  loinc: { panel: '93373-9', items: ['93246-7'], certainty: 'S', note: 'items beyond q1 not verified' },
  evidence: [],
  cautions: [
    'NICE NG225 and NHS England 2025 ask that no scale and no low, medium or high level be used to predict suicide or to decide who gets care (S); the profile of the United Kingdom therefore shows the answers and prompts without a level.',
  ],
  items: [
    { id: 'q1', topic: 'wish to be dead', answers: { kind: 'yes-no' } },
    { id: 'q2', topic: 'non-specific active thoughts', answers: { kind: 'yes-no' } },
    { id: 'q3', topic: 'method', answers: { kind: 'yes-no' }, askedIf: 'q2' },
    { id: 'q4', topic: 'some intent', answers: { kind: 'yes-no' }, askedIf: 'q2' },
    { id: 'q5', topic: 'plan and intent', answers: { kind: 'yes-no' }, askedIf: 'q2' },
    { id: 'q6', topic: 'behaviour, lifetime', answers: { kind: 'yes-no' } },
    { id: 'q6r', topic: 'behaviour, last 3 months', answers: { kind: 'yes-no' }, askedIf: 'q6' },
  ],
  triage: {
    levels: [
      { code: 'high', anyOf: ['q4', 'q5', 'q6r'] },
      { code: 'moderate', anyOf: ['q3', 'q6'] },
      { code: 'low', anyOf: ['q1', 'q2'] },
    ],
    otherwise: 'none',
    source: 'Columbia Lighthouse Project, screener with triage points',
    certainty: 'L',
    note: 'the three levels and the six items were seen (NINDS CDE), the logic was not',
  },
  flags: [
    { id: 'any-high', when: { kind: 'triage', is: 'high' }, read: 'now' },
    { id: 'any-positive', when: { kind: 'triage', isNot: 'none' }, read: 'this-hour' },
  ],
}
