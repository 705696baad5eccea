/** What one of two reads at the door, when the other is missing, in Spanish. */
import type { AloneWords } from './en-alone.ts'

/** The Spanish words. */
export const esAlone: AloneWords = {
  hold: name => `${name} espera hasta que ambas personas estén listas. Usted no tiene que hacer nada.`,
  individual: name => `Hoy la cita es solo para usted. ${name} le abre cuando empiece.`,
  reschedule: name => `Se verán otro día, con las dos personas. ${name} busca una hora con usted.`,
}
