/** OSP/DC and OSP/IIC (England & Wales): what a trained rater may enter, and nothing that we compute. Structure, keys and figures only; its wording is not here. */
import type { RecordedInstrument } from '../instrument.ts'

/** OSP/DC and OSP/IIC (England & Wales), actuarial proven sexual reoffending, contact and image. */
export const osp: RecordedInstrument = {
  id: 'osp',
  version: 1,
  asOf: '2026-11-21',
  title: 'OSP/DC and OSP/IIC (England & Wales)',
  mode: 'record-only',
  construct: 'actuarial proven sexual reoffending, contact and image',
  timeframe: null,
  respondent: 'trained rater',
  licence: { status: 'HMPPS internal', certainty: 'L' },
  loinc: null,
  evidence: [],
  cautions: [
    'The names of the bands of the scale for images are in doubt (L-).',
    'A revalidation of 1 February 2024 found that it predicts less well than before, though acceptably, and a change is planned (gov.uk, S).',
  ],
  results: [
    { id: 'contactBand', kind: 'word', words: ['low', 'medium', 'high', 'very-high'], certainty: 'L' },
    { id: 'imageBand', kind: 'word', words: ['low', 'medium', 'high'], certainty: 'L' },
  ],
  notFor: [],
}
