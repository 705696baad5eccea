/** The few words of a receipt that stand in no contract: what the whole of the work is for, by the kind of work. */
import type { Language } from '@holdfast/domain'

/** By the id of the template; a clinic's own kind of work is called by the last one. */
export const WHOLE_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  individual: { en: 'Therapy at a distance, one to one', es: 'Terapia a distancia, individual' },
  partner: {
    en: 'Taking part at a distance in the therapy of someone close',
    es: 'Participar a distancia en la terapia de alguien cercano',
  },
  group: { en: 'Therapy at a distance in a group', es: 'Terapia a distancia en grupo' },
  observer: { en: 'Observing hours of therapy at a distance', es: 'Observar citas de terapia a distancia' },
  supervision: { en: 'Supervision of therapy at a distance', es: 'Supervisión de terapia a distancia' },
}

/** What any other kind of work is called. */
export const OTHER_WORDS: Readonly<Record<Language, string>> = { en: 'Work at a distance', es: 'Trabajo a distancia' }
