/** Lo que cambia en una cita desde otro lugar, antes de viajar. Español. */
import type { ElsewhereWords } from './en-elsewhere.ts'

/** The Spanish words. */
export const esElsewhere: ElsewhereWords = {
  open: '¿Va a estar en otro lugar?',
  say: 'Elija dónde y cuándo, y lea qué cambia en una cita desde allí. Nada de esto se guarda ni se transmite.',
  on: '¿Qué día?',
  noRegion: 'Elíjalo, por favor, de la lista: allí la ayuda se organiza por él.',
  noCountry: 'Elija, por favor, el país en el que va a estar.',
  badDay: 'Elija, por favor, un día a partir de hoy y dentro de un año.',
  look: 'Ver qué cambia',
  practice: '¿Puede tener lugar la cita desde allí?',
  may: {
    open: 'Por lo que su consulta sabe hoy, sí. Se vuelve a mirar ese día, cuando diga dónde está.',
    conditions:
      'Por lo que su consulta sabe hoy, sí, con normas que cumple su profesional. Se vuelve a mirar ese día, cuando diga dónde está.',
    'look-first': 'Su consulta tiene que mirarlo primero, y eso puede llevar tiempo.',
    closed:
      'Por lo que su consulta sabe hoy, no mientras esté allí. Puede haber otra manera, u otro día: háblenlo, por favor.',
    'not-asked': 'Su consulta no lo mira aquí. Pregunte, por favor, a su profesional.',
  },
  caution: 'Es lo que sabe su consulta. No es una promesa ni un consejo legal.',
  help: 'Si necesita ayuda allí',
  number: number => `El número de emergencias de allí es el ${number}.`,
  numbers: numbers => `Allí se usan varios números de emergencias: ${numbers}. Averigüe antes a cuál llamaría.`,
  asOf: day => `De una lista leída el ${day}.`,
  plan: 'Hay un plan de emergencia para esa región. Ese día dirá dónde está exactamente.',
  noPlan:
    'Su plan de emergencia no es para allí. Se hace uno cuando diga dónde está, y su profesional puede prepararlo antes.',
  time: 'A qué hora es allí esta cita',
  begins: time => `Esta cita empieza allí: ${time}.`,
  several: 'Depende de dónde exactamente. Esta cita empieza allí:',
  asIn: (time, cities) => `${time}, como en ${cities}`,
  noTime: 'No sabemos qué hora es allí. Mírelo antes, por favor.',
  tell: 'Dígaselo, por favor, a su profesional antes de viajar. Ese día se le preguntará dónde está, como siempre.',
}
