/** Are words there, and not too many? They are kept as they were written. */
import type { JudgementRefusal } from './state.ts'

/** How long one text of a judgement may be, in UTF-16 code units. */
export const JUDGEMENT_TEXT_LIMIT = 4000

/** What stands against these texts, each by its field. */
export const misfits = (texts: Readonly<Record<string, string>>): JudgementRefusal[] =>
  Object.entries(texts).flatMap(([field, text]): readonly JudgementRefusal[] => {
    if (text.trim() === '') return [{ kind: 'empty', field }]
    return text.length > JUDGEMENT_TEXT_LIMIT ? [{ kind: 'too-long', field }] : []
  })
