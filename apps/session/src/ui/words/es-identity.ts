/** Quién es alguien: lo que se vio, cuándo y por quién. Español. */
import type { IdentityWords } from './en-identity.ts'

/** The Spanish words. */
export const esIdentity: IdentityWords = {
  kinds: {
    'in-person': 'Trato en persona',
    document: 'Documento visto',
    payment: 'Tarjeta o cuenta',
    signature: 'Acuerdo firmado',
    video: 'Conocido de vista',
    'code-word': 'Palabra acordada',
  },
  documents: {
    passport: 'Pasaporte',
    'identity-card': 'Documento de identidad',
    'driving-licence': 'Permiso de conducir',
    'residence-permit': 'Permiso de residencia',
    other: 'Otro documento oficial',
    'not-noted': 'No se anotó qué documento',
  },
  matching: { matches: 'coincide', differs: 'no coincide', 'not-compared': 'sin comparar' },
  came: {
    right: 'La palabra era la acordada.',
    wrong: 'La palabra era otra.',
    'not-said': 'No dijo la palabra.',
  },
  met: (day, place, who) => `El ${day}, ${place}. Lo vio ${who}.`,
  metUnsaid: 'No se anotaron el día ni el lugar.',
  writer: 'quien escribe esto',
  sight: 'En la llamada de una hora.',
  inHour: 'En una hora.',
  wordOn: day => `El ${day}.`,
  sightUnsaid: 'De una hora anterior.',
  signed: version => `Versión ${version} del acuerdo, firmada con su propia clave.`,
  name: 'Nombre',
  picture: 'Foto',
  street: 'Calle de facturación',
  postcode: 'Código postal de facturación',
  pair: (what, word) => `${what}: ${word}`,
  born: month => `Edad: nació en ${month}.`,
  adult: 'Edad: persona adulta.',
  by: (name, when) => `${name}, ${when}`,
  own: {
    open: 'Cómo se le conoce aquí',
    say: 'Antes de una hora, alguien de la consulta ve quién es usted. Esto es lo que se vio, quién lo vio y cuándo. Cada dato vale por sí mismo y no se calcula nada con ellos. El número de un documento no se guarda nunca. Si algo no es así, dígaselo a su profesional: se retira.',
  },
}
