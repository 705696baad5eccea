/** What a sentence for people is here: the same thing in each language. */
import type { Language } from '@holdfast/domain'

/** A sentence in each language that we hold words for. */
export type Words = Readonly<Record<Language, string>>
