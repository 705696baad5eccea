/** A text in each of its languages, as FHIR writes it: the text itself, and an extension for each other language. */
import { isRecord, type Loose } from '@holdfast/domain'
import { isLanguageTag } from '@holdfast/risk-screening'
import { TRANSLATION } from '../codes.ts'
import { QUESTIONNAIRE_LIMITS } from './limits.ts'

/** A text, and what it is in other languages. */
export type Texts = { readonly text: string; readonly others: ReadonlyMap<string, string> }

/** An extension as we write it, in R4 and R5 alike. */
export type WrittenExtension = {
  url: string
  valueDecimal?: number
  valueBoolean?: boolean
  valueCode?: string
  valueString?: string
  valueExpression?: { language: 'text/fhirpath'; expression: string }
  extension?: WrittenExtension[]
}

/** Reads the text under `name` and its translations; which bound it breaks, if any. */
export function readTexts(at: Loose, name: string): Texts | 'no-text' | 'text-too-long' | 'too-many-languages' {
  const text = at[name]
  if (typeof text !== 'string' || text.trim() === '') return 'no-text'
  const others = new Map<string, string>()
  const beside = at[`_${name}`]
  for (const extension of extensionsOf(beside)) {
    if (extension['url'] !== TRANSLATION) continue
    const [language, content] = [partOf(extension, 'lang'), partOf(extension, 'content')]
    if (isLanguageTag(language) && typeof content === 'string' && content.trim() !== '') others.set(language, content)
    if (others.size > QUESTIONNAIRE_LIMITS.languages) return 'too-many-languages'
  }
  const isTooLong = [text, ...others.values()].some(one => one.length > QUESTIONNAIRE_LIMITS.text)
  return isTooLong ? 'text-too-long' : { text, others }
}

/** The extensions of an element, as far as they are records. */
export function extensionsOf(at: unknown): readonly Loose[] {
  const list = isRecord(at) ? at['extension'] : undefined
  return Array.isArray(list) ? list.filter(isRecord) : []
}

function partOf(extension: Loose, url: string): unknown {
  const part = extensionsOf(extension).find(one => one['url'] === url)
  return part?.['valueCode'] ?? part?.['valueString'] ?? part?.['valueMarkdown']
}

/** The translations as the element beside a text; nothing where there are none. */
export const writtenTranslations = (
  texts: readonly (readonly [language: string, text: string])[],
): { extension: WrittenExtension[] } | undefined =>
  texts.length === 0
    ? undefined
    : {
        extension: texts.map(([language, text]) => ({
          url: TRANSLATION,
          extension: [
            { url: 'lang', valueCode: language },
            { url: 'content', valueString: text },
          ],
        })),
      }
