/** What is wrong in something that is written down about a licence, and what would be right. */
import type { Words } from '../sentence.ts'

/** The problems by code. */
export const LICENCE_PROBLEM_WORDS = {
  'not-an-act': {
    en: 'This is nothing that can be written down about a licence.',
    es: 'Esto no es nada que se pueda anotar sobre una licencia.',
  },
  'unknown-field': { en: 'There is a field here that does not belong.', es: 'Hay aquí un campo que sobra.' },
  missing: { en: 'This is needed.', es: 'Esto hace falta.' },
  'not-text': { en: 'This has to be text.', es: 'Tiene que ser texto.' },
  'too-long-text': { en: 'This is longer than it may be.', es: 'Es más largo de lo que se admite.' },
  'hidden-characters': {
    en: 'There are characters in this that cannot be seen. Please write it again without them.',
    es: 'Contiene caracteres que no se ven. Por favor, escríbalo de nuevo sin ellos.',
  },
  markup: {
    en: 'The characters < and > do not belong here. Please write it as it stands on the licence.',
    es: 'Los caracteres < y > no van aquí. Por favor, escríbalo como figura en la licencia.',
  },
  'unknown-word': { en: 'This is none of the choices.', es: 'No es ninguna de las opciones.' },
  'not-an-id': { en: 'This is no id of an entry.', es: 'No es el identificador de una anotación.' },
  'unknown-place': {
    en: 'We do not know this place. In the USA and Canada it is the state or province: US-TN.',
    es: 'No conocemos este lugar. En EE. UU. y Canadá es el estado o la provincia: US-TN.',
  },
  'not-a-day': {
    en: 'This has to be a day of the calendar, written as 2026-11-26.',
    es: 'Tiene que ser un día del calendario, escrito como 2026-11-26.',
  },
  'expired-already': {
    en: 'This day is over, so this licence is not active. Write down the day to which it holds now.',
    es: 'Este día ya pasó, así que la licencia no está activa. Anote hasta qué día vale ahora.',
  },
  'too-far-away': {
    en: 'This lies further away than any licence reaches. Please look at the year again.',
    es: 'Queda más lejos de lo que alcanza ninguna licencia. Por favor, revise el año.',
  },
  'not-a-moment': { en: 'This has to be a point in time.', es: 'Tiene que ser un momento.' },
  'to-come': { en: 'This has not happened yet.', es: 'Esto aún no ha ocurrido.' },
  'long-ago': {
    en: 'This lies more than ten years back. Please look at the date again.',
    es: 'De esto hace más de diez años. Por favor, revise la fecha.',
  },
  'not-an-address': {
    en: 'This has to be the address of a page that begins with https://, without a name or password.',
    es: 'Tiene que ser la dirección de una página que empiece por https://, sin nombre ni contraseña.',
  },
  'not-a-number-of-days': {
    en: 'This has to be a whole number from 0 to 366.',
    es: 'Tiene que ser un número entero de 0 a 366.',
  },
  'no-checker': {
    en: 'A colleague’s word needs the name of the colleague.',
    es: 'La palabra de un colega necesita el nombre del colega.',
  },
  'no-such-licence': { en: 'There is no such licence here.', es: 'Aquí no hay tal licencia.' },
  'looked-before': {
    en: 'What is written down of this licence is newer than this look. Please look once more.',
    es: 'Lo anotado sobre esta licencia es más reciente que esta consulta. Por favor, consúltelo otra vez.',
  },
  'id-used': {
    en: 'Something else was written down under this id.',
    es: 'Con este identificador ya se anotó otra cosa.',
  },
  'too-many': { en: 'There is no more room here for entries.', es: 'Aquí ya no caben más anotaciones.' },
} as const satisfies Readonly<Record<string, Words>>

/** What can be wrong. */
export type LicenceProblemCode = keyof typeof LICENCE_PROBLEM_WORDS
