/** The words of a form that are ours: titles of our own questions, and what they are answered with. */
import type { Language } from '@holdfast/domain'
import type { SpokenAnswer } from '../own/answers.ts'

/** What our own lists of questions are called, by their instrument. */
export const OWN_TITLES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'online-setting': { en: 'Your place for the hour', es: 'Su lugar para la cita' },
  'boundary-brief': { en: 'Limits and what helps', es: 'Límites y lo que ayuda' },
}

/** What they are about, for the practitioner who asks them. */
export const OWN_ABOUT: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'online-setting': { en: 'the place of an hour at a distance', es: 'el lugar de una cita a distancia' },
  'boundary-brief': { en: 'limits in work at a distance', es: 'los límites del trabajo a distancia' },
}

/** What a question of our own is answered with. */
export const SPOKEN_WORDS: Readonly<Record<Language, Readonly<Record<SpokenAnswer, string>>>> = {
  en: { yes: 'Yes', partly: 'Partly', no: 'No', 'rather-not-say': 'I would rather not say' },
  es: { yes: 'Sí', partly: 'En parte', no: 'No', 'rather-not-say': 'Prefiero no decirlo' },
}
