/** Where someone is today, in Spanish. Loaded with that step, when it is chosen. */
import type { PlaceWords } from './en-place.ts'

/** The Spanish words. */
export const esPlace: PlaceWords = {
  heading: '¿Dónde está hoy?',
  intro:
    'Si durante la cita necesitara ayuda, tiene que llegar adonde está ahora, no a su casa. Por eso preguntamos cada vez, y su profesional lo ve solo para eso.',
  prefilled: 'Esto es lo que nos dijo antes. Cambie lo que ahora sea distinto.',
  country: 'País',
  pickCountry: 'Elija un país',
  region: 'Estado o región',
  city: 'Ciudad o pueblo',
  street: 'Calle y número',
  streetHint: 'U otra descripción que el conductor de una ambulancia encuentre.',
  detail: 'Piso, departamento, código de la puerta',
  emergency: 'Número de emergencia del lugar donde está',
  emergencyOwn: 'Es el número que allí se enseña a todos.',
  emergencyCheck: 'Allí se usan varios números. Compruebe, por favor, que este es el de la ambulancia.',
  emergencyUnknown: 'No tenemos un número para este país. Escriba, por favor, el que usted llamaría.',
  emergencyOthers: 'También se usan allí:',
  emergencyUse: number => `Usar ${number}`,
  asOf: day => `De una lista leída el ${day}.`,
  callback: 'Teléfono para devolverle la llamada hoy',
  callbackHint: 'Por si se corta la conexión. Con el prefijo del país si está en el extranjero.',
  done: 'Aquí estoy',
  missing: 'Esto todavía está vacío.',
  missingCountry: 'Elija, por favor, el país donde está.',
  numberLooks: 'Esto aún no parece un número de teléfono. Puede usar cifras y espacios.',
  look: 'Mire, por favor, los campos marcados.',
  whom: {
    heading: '¿A quién podemos llamar en una emergencia?',
    say: 'Alguien que esté cerca, o que pueda averiguar cómo está usted. La ayuda se envía adonde está en cualquier caso.',
    someone: 'Nombro a alguien',
    nobody: 'Hoy no nombro a nadie',
    name: 'Su nombre',
    relation: 'Quién es para usted',
    number: 'Su número de teléfono',
    mayCall: '¿Se le puede llamar?',
    yes: 'Sí, en una emergencia',
    no: 'No, pregúntenme antes',
    toldAsk: '¿Qué se le puede decir?',
    told: { where: 'Dónde estoy', worry: 'Que alguien se preocupa por mí', treatment: 'Que vengo aquí' },
  },
  pickRegion: 'Elija uno',
  missingRegion: 'Elíjalo, por favor, de la lista: allí la ayuda se organiza por él.',
  townOnly:
    'Esto nombra solo una ciudad o región. Añada, por favor, la calle y el número, o lo que buscaría un conductor.',
}
