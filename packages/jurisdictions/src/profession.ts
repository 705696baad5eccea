/** Whose work the rules speak of: the kinds of title that a board gives. */
import type { Words } from './sentence.ts'

/** The kinds of title that we know. A clinic says which one a licence is; the words on the licence itself are its own. */
export const PROFESSIONS = [
  'professional-counsellor',
  'marriage-and-family-therapist',
  'clinical-social-worker',
  'psychologist',
  'psychiatrist',
  'psychotherapist',
] as const

/** One kind of title. */
export type Profession = (typeof PROFESSIONS)[number]

/** Is this text one of the kinds of title that we know? */
export const isProfession = (text: unknown): text is Profession => PROFESSIONS.some(known => known === text)

/** What each kind of title is called where no place has a word of its own. */
export const PROFESSION_WORDS: Readonly<Record<Profession, Words>> = {
  'professional-counsellor': { en: 'professional counsellor', es: 'consejero o consejera profesional' },
  'marriage-and-family-therapist': {
    en: 'marriage and family therapist',
    es: 'terapeuta de pareja y familia',
  },
  'clinical-social-worker': { en: 'clinical social worker', es: 'trabajador o trabajadora social clínica' },
  psychologist: { en: 'psychologist', es: 'psicólogo o psicóloga' },
  psychiatrist: { en: 'psychiatrist', es: 'psiquiatra' },
  psychotherapist: { en: 'psychotherapist', es: 'psicoterapeuta' },
}
