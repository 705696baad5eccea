/** VRS-SO: what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** VRS-SO, static + dynamic sexual violence risk and change. */
export const vrsso: RecordedInstrument = {
  id: 'vrsso',
  version: 1,
  asOf: '2026-11-21',
  title: 'VRS-SO',
  mode: 'record-only',
  construct: 'static + dynamic sexual violence risk and change',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'copyright; training', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [
    'It has five levels since Olver 2018 (Psychol Assess 30:941, S); where they begin was not verified and is not here.',
  ],
  results: [
    { id: 'static', kind: 'number', range: [0, 21], itemCount: 7, bands: [], certainty: 'S' },
    { id: 'dynamic', kind: 'number', range: [0, 51], itemCount: 17, bands: [], certainty: 'S' },
    { id: 'total', kind: 'number', range: [0, 72], itemCount: null, bands: [], certainty: 'S' },
  ],
  notFor: [],
}
