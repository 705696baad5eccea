/** Invented words for a published instrument, for tests that ask it. */
import { IMPORTED_WORDING, valuesOf, type AnsweredInstrument, type ImportedWording } from '@holdfast/risk-screening'

/** Every question and every answer in invented words of one language. */
export const inventedWords = (instrument: AnsweredInstrument, language = 'en'): ImportedWording => ({
  ...IMPORTED_WORDING,
  instrument: instrument.id,
  version: instrument.version,
  source: { questionnaire: null, sha256: '0a'.repeat(32) },
  licence: 'Invented for tests',
  order: instrument.items.map(({ id }) => id),
  wording: {
    language,
    items: Object.fromEntries(
      instrument.items.map(({ id, answers }) => [
        id,
        {
          text: `invented ${id}`,
          anchors: (valuesOf(answers) ?? []).map(value => ({ value, text: `answer ${value}` })),
        },
      ]),
    ),
  },
  translations: [],
})
