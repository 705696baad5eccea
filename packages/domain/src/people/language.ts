/** The languages in which the screens and the contract can be read. */

/** ISO 639-1 codes of the languages that we hold words for. */
export const LANGUAGES = ['en', 'es'] as const

/** A language that we hold words for. */
export type Language = (typeof LANGUAGES)[number]

/** Is this text the code of a language that we hold words for? */
export const isLanguage = (text: unknown): text is Language => LANGUAGES.some(language => language === text)

/** The first language in a browser's list (BCP 47 tags such as `es-MX`) that we hold words for, else English. */
export const chooseLanguage = (wanted: readonly string[]): Language =>
  wanted.map(tag => tag.split('-', 1)[0]?.toLowerCase()).find(isLanguage) ?? 'en'
