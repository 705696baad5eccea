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
  byProvider:
    'Se preguntó al proveedor de pagos: la dirección la comprobó el banco; el nombre es el que se escribió allí.',
  cardAsked: 'En la página del proveedor de pagos.',
  pair: (what, word) => `${what}: ${word}`,
  born: month => `Edad: nació en ${month}.`,
  adult: 'Edad: persona adulta.',
  by: (name, when) => `${name}, ${when}`,
  own: {
    open: 'Cómo se le conoce aquí',
    say: 'Antes de una hora, alguien de la consulta ve quién es usted. Esto es lo que se vio, quién lo vio y cuándo. Cada dato vale por sí mismo y no se calcula nada con ellos. El número de un documento no se guarda nunca. Si algo no es así, dígaselo a su profesional: se retira.',
    card: {
      heading: 'Comprobación de una tarjeta, si quiere',
      say: 'Su profesional pregunta si un banco conoce la dirección que usted da. Hágalo o déjelo. En la página del proveedor de pagos, que se abre en otra pestaña, usted escribe una tarjeta, su nombre, una dirección y quizá un correo electrónico. No se cobra nada.',
      kept: 'Lo que escriba allí se queda con el proveedor, y quien lleva la cuenta de la consulta allí puede verlo, salvo el número entero. Aquí se guarda que se le preguntó y, en tres palabras, si el nombre, la calle y el código postal coinciden. Lo que no coincide se habla y no cierra nada.',
      until: moment => `La página puede usarse hasta el ${moment}.`,
      show: 'Mostrar cómo llegar',
      go: 'Ir a la página del proveedor de pagos',
      away: 'El proveedor de pagos no responde. Inténtelo más tarde.',
    },
  },
}
