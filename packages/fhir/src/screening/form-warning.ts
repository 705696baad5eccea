/** What somebody should look at in a questionnaire before using it, though every item and answer fits. */
import type { AnsweredInstrument } from '@holdfast/risk-screening'
import type { FormWarning } from './form.ts'
import type { ReadQuestion } from './question.ts'

/** What is known of the questionnaire as a whole. */
type About = {
  readonly isLanguageKnown: boolean
  /** Languages in which a text is missing. */
  readonly incomplete: readonly string[]
  readonly panelCodes: readonly string[]
}

/**
 * Instruments of which the first anchor is known to be misprinted in copies (GAD-7: Zorowitz and others, Lancet Psychiatry
 * 2021, 8:180, as cited by CamCOPS; seen 2026-11).
 */
const FIRST_ANCHOR_MISPRINTED: readonly string[] = ['gad7']

/** Every warning, in the order of the questions. */
export function warningsOf(
  { id, loinc }: AnsweredInstrument,
  read: readonly ReadQuestion[],
  { isLanguageKnown, incomplete, panelCodes }: About,
): readonly FormWarning[] {
  const warnings: FormWarning[] = []
  if (!isLanguageKnown)
    warnings.push({
      kind: 'no-language',
      linkId: null,
      sentence: 'The questionnaire does not say in which language it is.',
    })
  for (const language of incomplete)
    warnings.push({
      kind: 'translation-incomplete',
      linkId: null,
      sentence: `${language}: not every text is there in this language, so it is left out.`,
    })
  if (loinc?.total !== undefined && panelCodes.includes(loinc.total))
    warnings.push({
      kind: 'total-code-for-the-panel',
      linkId: null,
      sentence: `LOINC ${loinc.total} is the code of the total, and stands where that of the questionnaire belongs.`,
    })
  for (const { question, anchors } of read) {
    const { linkId } = question
    const texts = anchors.map(anchor => plain(anchor.texts.text))
    if (new Set(texts).size === texts.length) continue
    const isFirst = FIRST_ANCHOR_MISPRINTED.includes(id) && texts.lastIndexOf(texts[0] ?? '') > 0
    warnings.push(
      isFirst
        ? {
            kind: 'first-anchor-repeats',
            linkId,
            sentence: `${linkId}: its first answer reads like another; copies of this questionnaire are known to misprint it.`,
          }
        : { kind: 'same-anchor-text', linkId, sentence: `${linkId}: two of its answers read the same.` },
    )
  }
  return warnings
}

/** A text without what the eye does not see. */
const plain = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
