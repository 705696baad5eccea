/** What can be asked on a screen, and the page that it makes: our own questions, or a published instrument in a licensee's words. */
import { LANGUAGES, type CareNote, type Language } from '@holdfast/domain'
import type { AnsweredInstrument, AskedInstrument, Item } from '../instrument.ts'
import { questionsFor, SPOKEN_ANSWERS } from '../own/answers.ts'
import type { ImportedWording } from '../wording/imported-wording.ts'
import { valuesOf, type ItemWording, type Wording } from '../wording/wording.ts'
import { OWN_ABOUT, OWN_TITLES, SPOKEN_WORDS } from './page-words.ts'

/** Questions with their words. `words` is null where nobody brought any: then nothing is asked, and what was answered before can be read. */
export type Askable =
  | { readonly kind: 'own'; readonly instrument: AskedInstrument }
  | { readonly kind: 'published'; readonly instrument: AnsweredInstrument; readonly words: ImportedWording | null }

/** One question as a page asks it. */
export type AskedQuestion = {
  readonly item: string
  readonly text: string
  /** Asked only after a yes to this item. */
  readonly askedIf: string | null
  /** What there is to choose from; none where an answer is a mark on a line. */
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly line: {
    readonly min: number
    readonly max: number
    readonly step: number
    readonly minText: string
    readonly maxText: string
  } | null
}

/** A whole page in one language. */
export type AskedPage = {
  readonly title: string
  readonly intro: string | null
  readonly language: Language
  /** Whose words they are and what they say of their use, where they are not ours. */
  readonly credit: string | null
  readonly questions: readonly AskedQuestion[]
}

/** The languages in which it can be asked, in the order of all languages. */
export function languagesOf(askable: Askable): readonly Language[] {
  if (askable.kind === 'own') return LANGUAGES
  return LANGUAGES.filter(language => wordingIn(askable.words, language))
}

/** Its page in a language; in another one that it has where it does not have this one, and without any wording in our topic words. */
export function pageOf(askable: Askable, language: Language, notes: readonly CareNote[]): AskedPage {
  if (askable.kind === 'own') return ownPage(askable.instrument, language, notes)
  const spoken = wordingIn(askable.words, language) ? language : (languagesOf(askable)[0] ?? language)
  return publishedPage(askable, spoken)
}

/** What it is called in a language. */
export const titleOf = (askable: Askable, language: Language): string => pageOf(askable, language, []).title

/** What it is about, for whoever asks it; of a published instrument in the words of its declaration. */
export const aboutOf = ({ instrument }: Askable, language: Language): string =>
  OWN_ABOUT[instrument.id]?.[language] ?? instrument.construct

function ownPage(instrument: AskedInstrument, language: Language, notes: readonly CareNote[]): AskedPage {
  const options = SPOKEN_ANSWERS.map(value => ({ value, text: SPOKEN_WORDS[language][value] }))
  return {
    title: OWN_TITLES[instrument.id]?.[language] ?? instrument.title,
    intro: null,
    language,
    credit: null,
    questions: questionsFor(instrument, notes).map(({ id, words }) => ({
      item: id,
      text: words[language],
      askedIf: null,
      options,
      line: null,
    })),
  }
}

function publishedPage({ instrument, words }: Extract<Askable, { kind: 'published' }>, language: Language): AskedPage {
  const wording = wordingIn(words, language)
  const order = words?.order ?? instrument.items.map(({ id }) => id)
  return {
    title: wording?.title ?? instrument.title,
    intro: wording?.instruction ?? null,
    language,
    credit: words?.licence ?? instrument.licence.holder ?? null,
    questions: order.flatMap(id => {
      const item = instrument.items.find(one => one.id === id)
      return item ? [questionOf(item, wording?.items[id], language)] : []
    }),
  }
}

function questionOf(item: Item, words: ItemWording | undefined, language: Language): AskedQuestion {
  const text = words?.text ?? item.topic ?? item.id
  return {
    item: item.id,
    text: words?.before === undefined ? text : `${words.before}\n${text}`,
    askedIf: item.askedIf ?? null,
    options: optionsOf(item, words, language),
    line: valuesOf(item.answers) === null ? lineOf(item) : null,
  }
}

/** Without anchors it is answered with yes or no, as its wording was checked for. */
function optionsOf({ answers }: Item, words: ItemWording | undefined, language: Language): AskedQuestion['options'] {
  if (words && words.anchors.length > 0) return words.anchors.map(({ value, text }) => ({ value: String(value), text }))
  const values = valuesOf(answers) ?? []
  if (!words) return values.map(value => ({ value: String(value), text: String(value) }))
  return values.toReversed().map(value => ({
    value: String(value),
    text: SPOKEN_WORDS[language][value === 1 ? 'yes' : 'no'],
  }))
}

function lineOf({ answers }: Item): AskedQuestion['line'] {
  if (answers.kind !== 'range') return null
  const { min, max, step } = answers
  return { min, max, step, minText: String(min), maxText: String(max) }
}

/** Its words in a language, also in a regional kind of it. */
const wordingIn = (words: ImportedWording | null, language: Language): Wording | undefined =>
  words
    ? [words.wording, ...words.translations].find(one => one.language.toLowerCase().split('-')[0] === language)
    : undefined
