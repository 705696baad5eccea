/** Si la llamada va cifrada, y los números que muestran que no hay nadie en medio. Español. */
import type { SealWords } from './en-seal.ts'

/** The Spanish words. */
export const esSeal: SealWords = {
  open: {
    on: 'Cifrada',
    same: 'Cifrada y comparada',
    different: 'Números distintos',
    anew: 'Comparar otra vez',
    coming: 'Aún no se sabe si va cifrada',
    unknown: 'No se sabe si va cifrada',
  },
  heading: '¿Va cifrada esta llamada?',
  on: 'Cifrada desde su dispositivo hasta el de la otra persona.',
  coming: 'Todavía no se sabe si esta conexión va cifrada: aún se está estableciendo.',
  unknown: 'No se sabe si esta conexión va cifrada: este navegador no lo dice. No la dé por cifrada.',
  how: 'Para ver que no hay nadie en medio, léanse estos números en voz alta: una persona la primera línea y la otra la segunda. Mírense mientras leen y atiendan a la voz que conocen.',
  making: 'Se están preparando los números…',
  none: 'Este navegador no dice de quién son las claves en uso, así que no hay números que comparar. Puede que otro navegador los muestre.',
  answers: '¿Son iguales los números?',
  same: 'Son iguales',
  different: 'No son iguales',
  saidSame:
    'Marcados como iguales. No hay nadie entre su dispositivo y el de la otra persona mientras dure esta conexión.',
  saidDifferent: [
    'Léanlos otra vez, despacio. Puede haber sido un descuido.',
    'Si siguen siendo distintos, puede que haya alguien en medio que ve y oye esta llamada. No diga aquí nada más que sea privado.',
    'Salga de la llamada. Hablen por teléfono, con un número que ya conocían. Avise a quien lleva este servidor y no llame por él hasta que se haya revisado.',
  ],
  leave: 'Salir de la llamada',
  anew: 'Esta conexión se hizo de nuevo después de comparar y tiene otros números. Si quiere, compárenlos otra vez.',
  anewWith: name => `La conexión con ${name} se hizo de nuevo. Sus números se pueden comparar otra vez.`,
  limits:
    'Los números no muestran quién más está en una habitación, si un dispositivo es seguro o si el servidor ha cambiado esta misma página. Lo que marque se queda en esta página y no se le dice a nadie.',
  messages: 'Mensajes',
  secure:
    'Los mensajes viajan cifrados hasta el servidor (https), no de persona a persona. Allí se guardan de forma que se pueden leer en él.',
  bare: 'Esta página no ha llegado por una conexión cifrada (https). Salvo que servidor y navegador sean el mismo ordenador, los mensajes se pueden leer por el camino. En el servidor se guardan de forma que se pueden leer en él.',
  detail: (media, version, keys) => `Sonido e imagen: ${media}. Claves: ${version}, ${keys}.`,
  unsaid: 'este navegador no lo dice',
}
