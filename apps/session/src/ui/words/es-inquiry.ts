/** What somebody asks about what is kept and who reads it, and its answers: Spanish. Loaded with them. */
import type { InquiryWords } from './en-inquiry.ts'

/** The Spanish words. */
export const esInquiry: InquiryWords = {
  heading: 'Preguntar sobre esta página',
  intro:
    '¿Quién puede ver o leer sus horas, notas o respuestas? ¿Qué se hace para que nadie más pueda? Pregunte con sus palabras. Los profesionales de sus horas lo leen y contestan aquí; nadie más de su hora lo lee. La pregunta y la respuesta se guardan y no se cambian.',
  wait: 'No se envía ninguna carta: la respuesta aparece en esta página. Lo que no pueda esperar, dígalo en su hora o por teléfono.',
  words: 'Su pregunta',
  missing: 'Escriba primero su pregunta, por favor.',
  tooLong: (length, limit) =>
    `Tiene ${length} caracteres y se pueden guardar ${limit}. Acórtela, por favor, o pregunte en dos partes.`,
  tooMany: 'Hay tantas preguntas guardadas que aquí no caben más. Pregunte, por favor, en su hora.',
  send: 'Enviar su pregunta',
  sent: 'Su pregunta se ha enviado.',
  came: 'Ha llegado una respuesta a su pregunta.',
  asked: 'Lo que usted preguntó',
  you: when => `Usted preguntó, ${when}`,
  unanswered: 'Todavía sin respuesta.',
  answered: (who, when) => `Contestó ${who}, ${when}`,
  earlier: (who, when) => `Respuesta anterior de ${who}, ${when}`,
}
