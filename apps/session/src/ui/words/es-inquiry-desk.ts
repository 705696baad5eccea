/** What a client asked about what is kept, as a practitioner reads and answers it: Spanish. Loaded with the desk's part only. */
import type { InquiryDeskWords } from './en-inquiry-desk.ts'

/** The Spanish words. */
export const esInquiryDesk: InquiryDeskWords = {
  back: 'Volver a la cita',
  heading: name => `Lo que ${name} preguntó sobre lo que se guarda`,
  intro:
    'Son preguntas sobre quién puede ver o leer horas, notas y respuestas. Esa persona lee su respuesta con su nombre y el momento, y los profesionales de sus horas leen ambas. Lo contestado se queda; una respuesta posterior aparece encima.',
  facts:
    'Lo que este servidor guarda y quién lo lee está en la página que se enlaza al pie. Lo que usted hace en otro lugar solo lo sabe usted.',
  none: 'Todavía no ha preguntado nada.',
  they: (name, when) => `${name} preguntó, ${when}`,
  words: 'Su respuesta',
  hint: 'La leerá tal como usted la escriba.',
  missing: 'Escriba primero una respuesta, por favor.',
  tooLong: (length, limit) => `Tiene ${length} caracteres y se pueden guardar ${limit}. Acórtela, por favor.`,
  tooMany: 'Hay tantas respuestas guardadas a esta pregunta que no caben más.',
  send: 'Enviar la respuesta',
  sent: 'La respuesta se ha enviado.',
  again: 'Contestar de nuevo',
  againLong: when => `Contestar de nuevo lo que se preguntó el ${when}`,
}
