/** For tests of words: those that blame, label or threaten, and whether a sentence is whole. */
import type { Language } from '@holdfast/domain'

const BLAME: Readonly<Record<Language, RegExp>> = {
  en: /\b(addict\w*|offender\w*|perpetrator\w*|pervert\w*|deviant\w*|abuser\w*|criminal\w*|dangerous|high.risk|low.risk|sick|guilty|denial|denies|manipulat\w*|patient\w*|failed|refus\w*)\b/iu,
  es: /(?<!\p{L})(adict\p{L}*|delincuente\p{L}*|agresor\p{L}*|perpetrador\p{L}*|pervertid\p{L}*|desviad\p{L}*|criminal\p{L}*|peligros[oa]s?|alto riesgo|bajo riesgo|enferm[oa]s?|culpa\p{L}*|manipul\p{L}*|pacientes?|fracas\p{L}*)(?!\p{L})/iu,
}

/** The words of a text that blame or label. */
export const blame = (text: string, language: Language): readonly string[] =>
  [...text.matchAll(new RegExp(BLAME[language], 'giu'))].map(([word]) => word)

/** Begins with a capital, ends as a sentence does, and holds no gap. */
export const WHOLE = /^[\p{Lu}¿](?!.*\s{2}).*[.?]$/u
