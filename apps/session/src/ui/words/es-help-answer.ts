/** Somebody who was told of a call for help says that they have it: Spanish. Fetched with its page. */
import type { HelpAnswerWords } from './en-help-answer.ts'

/** The Spanish words. */
export const esHelpAnswer: HelpAnswerWords = {
  heading: '¿Se ocupa usted?',
  intro: 'En cuanto lo diga, ya no se avisa a nadie más.',
  silent: 'Puede que quien pidió ayuda no pueda hablar y que alguien le esté escuchando.',
  have: 'Me ocupo yo',
  said: {
    had: 'Gracias. Ha quedado anotado que se ocupa usted.',
    closed: 'Entretanto se cerró. No hay nada más que hacer.',
    unknown: 'Este enlace no se conoce aquí. Compruebe si está entero.',
    away: 'Ahora no se pudo anotar. Inténtelo de nuevo o avise a sus colegas.',
  },
}
