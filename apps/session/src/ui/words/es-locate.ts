/** The position of a device, in Spanish. Loaded with that button, when it is chosen. */
import type { LocateWords } from './en-locate.ts'

/** The Spanish words. */
export const esLocate: LocateWords = {
  act: 'Añadir la posición de este dispositivo',
  hint: 'Su dispositivo le pregunta antes. La posición se escribe como texto en el campo de arriba; puede borrarla. Con ella pueden encontrarle donde una dirección no basta.',
  added: metres => `Añadida: con una exactitud de unos ${metres} metros.`,
  rough: 'Este dispositivo solo sabe de forma aproximada dónde está. Lo que usted escriba dice más.',
  none: 'Este dispositivo no ha dado su posición. No importa: lo que usted escriba basta.',
  full: 'No queda espacio en el campo de arriba. Acórtelo antes, por favor.',
}
