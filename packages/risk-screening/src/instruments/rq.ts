/** RQ: how its answers are added up. Structure, keys and figures only; its wording is not here. */
import type { ScoredInstrument } from '../instrument.ts'

/** RQ, attachment prototypes. */
export const rq: ScoredInstrument = {
  id: 'rq',
  version: 1,
  asOf: '2026-11-21',
  title: 'RQ',
  mode: 'score',
  construct: 'attachment prototypes',
  timeframe: null,
  respondent: 'self',
  licence: { status: 'published measure (Bartholomew & Horowitz 1991 JPSP 61:226)', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [],
  items: [
    { id: 'secure', topic: null, answers: { kind: 'range', min: 1, max: 7, step: 1 } },
    { id: 'fearful', topic: null, answers: { kind: 'range', min: 1, max: 7, step: 1 } },
    { id: 'preoccupied', topic: null, answers: { kind: 'range', min: 1, max: 7, step: 1 } },
    { id: 'dismissing', topic: null, answers: { kind: 'range', min: 1, max: 7, step: 1 } },
  ],
  skips: [],
  scores: [
    {
      id: 'modelOfSelf',
      items: ['secure', 'fearful', 'preoccupied', 'dismissing'],
      weights: { secure: 1, dismissing: 1, preoccupied: -1, fearful: -1 },
      range: [-12, 12],
      direction: null,
      proration: null,
      bandSets: [],
      cutoffs: [],
      change: [],
    },
    {
      id: 'modelOfOther',
      items: ['secure', 'fearful', 'preoccupied', 'dismissing'],
      weights: { secure: 1, preoccupied: 1, dismissing: -1, fearful: -1 },
      range: [-12, 12],
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
