/** The words of the crisis card: both languages come with the desk, for nothing can be fetched when the line is down. */
import type { Language } from '@holdfast/domain'
import { language } from '../../ui/words.ts'
import { enCrisis, type CrisisWords } from '../../ui/words/en-crisis.ts'
import { esCrisis } from '../../ui/words/es-crisis.ts'

const WORDS: Readonly<Record<Language, CrisisWords>> = { en: enCrisis, es: esCrisis }

/** The words in a language: the screen's, or another to read aloud in. */
export const crisisWords = (wanted: Language = language()): CrisisWords => WORDS[wanted]
