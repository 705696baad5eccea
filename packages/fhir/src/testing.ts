/** Words and questionnaires that nobody published, for tests: enough to see which text came from where. */
import {
  INSTRUMENTS,
  isBinary,
  phq9,
  valuesOf,
  type Anchor,
  type AnsweredInstrument,
  type Wording,
} from '@holdfast/risk-screening'
import { TRANSLATION, WEIGHT } from './codes.ts'
import { exportQuestionnaire } from './screening/export-questionnaire.ts'
import type { Form } from './screening/form.ts'
import { importQuestionnaire, type ImportOptions } from './screening/import-questionnaire.ts'

/** Every instrument that somebody answers. */
export const ANSWERED: readonly AnsweredInstrument[] = INSTRUMENTS.filter(one => one.mode !== 'record-only')

/** A whole wording; `asked: 'briefly'` leaves the anchors of yes and no to whoever shows the form. */
export function inventedWording(
  { items }: AnsweredInstrument,
  { language = 'en', asked = 'fully' }: { readonly language?: string; readonly asked?: 'fully' | 'briefly' } = {},
): Wording {
  return {
    language,
    items: Object.fromEntries(
      items.map(({ id, answers, notApplicable }) => {
        const values: readonly Anchor['value'][] = [
          ...(valuesOf(answers) ?? []),
          ...(notApplicable ? (['not-applicable'] as const) : []),
        ]
        const isBrief = asked === 'briefly' && isBinary(answers)
        const anchors = isBrief ? [] : values.map(value => ({ value, text: `[${language}] invented answer ${value}` }))
        return [id, { text: `[${language}] invented question ${id}`, anchors }]
      }),
    ),
  }
}

/** A record as it stands in JSON. */
export type Json = Record<string, unknown>

/** The element beside a text that says it in another language. */
export const translated = (language: string, text: string): { readonly extension: readonly Json[] } => ({
  extension: [
    {
      url: TRANSLATION,
      extension: [
        { url: 'lang', valueCode: language },
        { url: 'content', valueString: text },
      ],
    },
  ],
})
/** An answer with a weight, as R5 writes it. */
export const option = (weight: unknown, text = `answer ${String(weight)}`): Json => ({
  extension: [{ url: WEIGHT.R5, valueDecimal: weight }],
  valueCoding: { system: 'urn:example:answers', code: `a${String(weight)}`, display: text },
})
/** A question with four answers, 0 to 3. */
export const question = (linkId: string, more: Json = {}): Json => ({
  linkId,
  text: `question ${linkId}`,
  type: 'choice',
  answerOption: [0, 1, 2, 3].map(weight => option(weight)),
  ...more,
})
/** A question for each item. */
export const questions = (instrument: AnsweredInstrument = phq9): readonly Json[] =>
  instrument.items.map(({ id }) => question(id))
/** A questionnaire that PHQ-9 is taken from, but for what is given. */
export const questionnaire = (item: unknown = questions(), more: Json = {}): Json => ({
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  item,
  ...more,
})
/** The nine questions of PHQ-9 with one of them changed. */
export const spoiled = (more: Json, at = 'q3'): Json =>
  questionnaire(questions().map(one => (one['linkId'] === at ? { ...one, ...more } : one)))

/** The form, or an error that says why there is none. */
export function taken(given: unknown, instrument: AnsweredInstrument = phq9, options: ImportOptions = {}): Form {
  const read = importQuestionnaire(instrument, given, options)
  if (!read.ok) throw new Error(read.error.map(({ sentence }) => sentence).join(' '))
  return read.value
}
/** Why it was not taken. */
export function refused(given: unknown, instrument: AnsweredInstrument = phq9, options: ImportOptions = {}) {
  const read = importQuestionnaire(instrument, given, options)
  return read.ok ? [] : read.error
}

/** The questionnaire as we write it, or an error that says why there is none. */
export function exported(
  instrument: AnsweredInstrument,
  wording: Wording,
  release: 'R4' | 'R5',
  translations: readonly Wording[] = [],
) {
  const written =
    release === 'R4'
      ? exportQuestionnaire(instrument, wording, { release, translations })
      : exportQuestionnaire(instrument, wording, { release, translations })
  if (!written.ok) throw new Error(written.error.map(({ sentence }) => sentence).join(' '))
  return written.value
}
