/** Which language is read here, and its words; a language that is not English is fetched when it is chosen. */
import { chooseLanguage, isLanguage, LANGUAGES, type Language } from '@holdfast/domain'
import { createSignal, untrack, type Accessor } from 'solid-js'
import { recall, remember } from '../state/memory.ts'
import { en, type Words } from './words/en.ts'

const [chosen, setChosen] = createSignal<Language>('en')
const [current, setCurrent] = createSignal<Words>(en)

/** The words of the chosen language; read inside JSX or an effect, so that a switch of language shows at once. */
export const words = current

/** The language that is read now. */
export const language = chosen

/** Every language with its own name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' }

/** The languages that can be chosen, in the order they are offered. */
export const languages: readonly Language[] = LANGUAGES

/** Reads on in another language from now on; the page's `lang` and title follow. */
export async function readIn(wanted: Language): Promise<void> {
  const loaded = await load(wanted).catch(() => null)
  if (!loaded) return // without a line the words cannot be fetched: reading on in the present language is better than nothing
  await Promise.all([...parts].map(follow => follow(wanted).catch(() => {})))
  setCurrent(() => loaded)
  setChosen(wanted)
  remember('language', wanted)
  document.documentElement.lang = wanted
  document.title = loaded.title
}

/** The language for the first screen: what was chosen here before, else the browser's first that we hold words for. */
export function firstLanguage(): Language {
  const kept = recall('language')
  return isLanguage(kept) ? kept : chooseLanguage(navigator.languages)
}

/** A date and time, a time, or a name, in words of the chosen language. */
export const locale = (): string => {
  const preferred = navigator.languages.find(tag => tag.split('-', 1)[0]?.toLowerCase() === chosen())
  return preferred ?? chosen()
}

/** The words of one part of the app, which arrive with it. */
export type PartWords<T> = {
  readonly words: Accessor<T>
  /** Resolves once the part can be read in the language of the screen; without a line it is read in English. */
  readonly ready: Promise<void>
}

const parts = new Set<(wanted: Language) => Promise<void>>()

/** Words that are fetched with a part of the app and not before; they follow the language of the screen. */
export function createPart<T>(english: T, spanish: () => Promise<T>): PartWords<T> {
  const [part, setPart] = createSignal<T>(english)
  const follow = async (wanted: Language): Promise<void> => {
    const loaded = wanted === 'es' ? await spanish() : english
    setPart(() => loaded)
  }
  parts.add(follow)
  return { words: part, ready: follow(untrack(chosen)).catch(() => {}) }
}

async function load(wanted: Language): Promise<Words> {
  switch (wanted) {
    case 'en':
      return en
    case 'es':
      return (await import('./words/es.ts')).es
  }
}
