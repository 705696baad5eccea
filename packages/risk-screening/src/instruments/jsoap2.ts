/** J-SOAP-II: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** J-SOAP-II, adolescent sexual reoffence, guided. */
export const jsoap2: RecordedInstrument = {
  id: 'jsoap2',
  version: 1,
  asOf: '2026-11-21',
  title: 'J-SOAP-II',
  mode: 'record-only',
  construct: 'adolescent sexual reoffence, guided',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'US Government publication, free', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [
    'It has no cut-off scores; the manual of 2003 (US Government publication NCJ 202316) calls itself experimental (S for that word).',
  ],
  results: [
    { id: 'scale1', kind: 'number', range: [0, 16], itemCount: 8, bands: [], certainty: 'L' },
    { id: 'scale2', kind: 'number', range: [0, 16], itemCount: 8, bands: [], certainty: 'L' },
    { id: 'scale3', kind: 'number', range: [0, 14], itemCount: 7, bands: [], certainty: 'L' },
    { id: 'scale4', kind: 'number', range: [0, 10], itemCount: 5, bands: [], certainty: 'L' },
    { id: 'total', kind: 'number', range: [0, 56], itemCount: 28, bands: [], certainty: 'L' },
  ],
  notFor: [],
}
