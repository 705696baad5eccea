/** La tarjeta que dice que hay preguntas: español. */
import { begin } from './begin.ts'
import type { QuestionsWords } from './en-questions.ts'

/** The Spanish words of the card. */
export const esQuestions: QuestionsWords = {
  heading: 'Preguntas de su profesional',
  say: name =>
    `${begin(name)} quisiera saber de usted. Puede responder ahora, después o no responder: la puerta se abre igual.`,
  see: 'Ver las preguntas',
  goOn: 'Seguir con las preguntas',
  long: (what, title) => `${what}: ${title}`,
  begun: 'Empezado. Lo que respondió está guardado.',
}
