/** What is wrong in a clinic's file of rules, and what would be right. */
import type { Words } from '../sentence.ts'

/** The problems by code. */
export const PROBLEM_WORDS = {
  'too-large': {
    en: 'This is more than a file of rules may hold: 2000 rows, 4 million characters.',
    es: 'Es más de lo que cabe en un archivo de normas: 2000 filas, 4 millones de caracteres.',
  },
  'not-a-rules-file': {
    en: 'This is no file of rules: JSON with "form": "holdfast-rules-1" and a list "rows".',
    es: 'No es un archivo de normas: JSON con "form": "holdfast-rules-1" y una lista "rows".',
  },
  'not-a-row': { en: 'A row is a JSON object.', es: 'Una fila es un objeto JSON.' },
  'unknown-kind': {
    en: 'The kind of a row is licensing, acceptance, compact, member, temporary, duty, session or title.',
    es: 'El tipo de una fila es licensing, acceptance, compact, member, temporary, duty, session o title.',
  },
  'unknown-field': {
    en: 'There is a field here that rows of this kind do not have.',
    es: 'Hay aquí un campo que las filas de este tipo no tienen.',
  },
  missing: {
    en: 'This field is needed; where nobody knows, most kinds take null.',
    es: 'Este campo hace falta; donde nadie lo sabe, muchos admiten null.',
  },
  'not-text': { en: 'This has to be text.', es: 'Tiene que ser texto.' },
  'too-long-text': { en: 'This may have up to 1000 characters.', es: 'Puede tener hasta 1000 caracteres.' },
  'hidden-characters': {
    en: 'There are characters in this that cannot be seen. Please write it again without them.',
    es: 'Contiene caracteres que no se ven. Por favor, escríbalo de nuevo sin ellos.',
  },
  'not-a-day': {
    en: 'This has to be a day of the calendar, written as 2026-11-26.',
    es: 'Tiene que ser un día del calendario, escrito como 2026-11-26.',
  },
  'not-a-place': {
    en: 'This has to be a code of ISO 3166: US-TN for a state, IE for a country.',
    es: 'Tiene que ser un código de ISO 3166: US-TN para un estado, IE para un país.',
  },
  'not-yes-or-no': { en: 'This has to be true or false.', es: 'Tiene que ser true o false.' },
  'not-an-id': {
    en: 'An id has 3 to 100 characters: small letters, digits, dots and hyphens.',
    es: 'Un id tiene de 3 a 100 caracteres: letras minúsculas, cifras, puntos y guiones.',
  },
  'not-a-number-of-days': {
    en: 'This has to be a whole number from 1 to 366.',
    es: 'Tiene que ser un número entero de 1 a 366.',
  },
  'not-a-list': {
    en: 'This has to be a list of up to 300 entries; most lists need one at least.',
    es: 'Tiene que ser una lista de hasta 300 entradas; casi todas necesitan al menos una.',
  },
  'unknown-word': {
    en: 'This is none of the words that this field knows; the README lists them.',
    es: 'No es ninguna de las palabras que este campo conoce; el README las enumera.',
  },
  'not-in-each-language': {
    en: 'This needs a sentence in each language, "en" and "es", and nothing else.',
    es: 'Hace falta una frase en cada idioma, "en" y "es", y nada más.',
  },
  'unknown-id': {
    en: 'There is no row of this id to take the place of. The id of a new row begins with "own.".',
    es: 'No hay ninguna fila con este id que sustituir. El id de una fila nueva empieza por "own.".',
  },
  'another-kind': {
    en: 'The row of this id speaks of something else. It can only be replaced by one of the same kind, compact and duty.',
    es: 'La fila de este id habla de otra cosa. Solo puede sustituirla una del mismo tipo, pacto y deber.',
  },
  'another-place': {
    en: 'The row of this id speaks of another place. It can only be replaced by one for the same place.',
    es: 'La fila de este id habla de otro lugar. Solo puede sustituirla una del mismo lugar.',
  },
  'before-as-of': {
    en: 'This lies before the day of which the row speaks (asOf).',
    es: 'Es anterior al día del que habla la fila (asOf).',
  },
  'to-come': { en: 'This day has not come yet.', es: 'Este día aún no ha llegado.' },
  'too-long': {
    en: 'A row is read again within a year of the day of which it speaks (asOf).',
    es: 'Una fila se vuelve a leer en el plazo de un año desde el día del que habla (asOf).',
  },
  twice: { en: 'A row with this id stands further up already.', es: 'Más arriba ya hay una fila con este id.' },
} as const satisfies Readonly<Record<string, Words>>

/** What can be wrong. */
export type ProblemCode = keyof typeof PROBLEM_WORDS
