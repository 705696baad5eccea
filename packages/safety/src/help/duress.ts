/** A word of somebody's own that calls for help when it stands in a line of chat, however they write it that day. */
import { err, ok, type Result } from '@holdfast/domain'

/** The longest word of one's own, in words. */
export const DURESS_WORDS = 3

/** The fewest letters of it: shorter ones come up by themselves. */
export const DURESS_LETTERS = 4

/** The most characters that are taken for one. */
export const DURESS_LIMIT = 60

/** Why something is no such word. */
export type DuressRefusal = 'too-short' | 'too-long'

/** A word as it is compared, and of how many words it is made. */
export type Phrase = { readonly text: string; readonly words: number }

/** The words of a text as they are compared: without capitals, accents and signs. */
export function wordsIn(text: string): readonly string[] {
  const bare = text.normalize('NFKD').replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
  // By capitals first, so that letters with two small forms become one (ß, ς).
  const folded = bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKD').replace(/\p{M}/gu, '')
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A text becomes a word of one's own here and nowhere else. */
export function phraseOf(text: string): Result<Phrase, DuressRefusal> {
  if (text.length > DURESS_LIMIT) return err('too-long')
  const words = wordsIn(text)
  if (words.length > DURESS_WORDS) return err('too-long')
  return words.join('').length < DURESS_LETTERS ? err('too-short') : ok({ text: words.join(' '), words: words.length })
}

/** Every run of so many words in a line, once: what is compared with the word that is kept. */
export function runsIn(line: string, words: number): readonly string[] {
  const all = wordsIn(line)
  const runs = all.slice(0, Math.max(0, all.length - words + 1)).map((_, at) => all.slice(at, at + words).join(' '))
  return [...new Set(runs)]
}
