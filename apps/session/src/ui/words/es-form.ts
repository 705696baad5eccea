/** Un formulario de preguntas mientras se responde: español. */
import { begin } from './begin.ts'
import type { FormWords } from './en-form.ts'

/** The Spanish words of the form. */
export const esForm: FormWords = {
  back: 'Volver al camino a mi cita',
  purpose: 'Para qué son estas preguntas',
  purposeSay: {
    together: name =>
      `Les ayudan a usted y a ${name} a preparar las citas de modo que sean seguras y llevaderas para usted.`,
    reads: name =>
      `${begin(name)} lee lo que responde y lo habla con usted. Nada se decide solo por las respuestas, y no dicen quién es usted.`,
    free: 'Puede saltar cualquier pregunta, parar y volver. Lo que responde se guarda sobre la marcha, y la puerta se abre igual.',
    law: 'Lo que la ley obliga a comunicar está en su acuerdo.',
  },
  from: credit => `Texto de las preguntas: ${credit}`,
  otherLanguage: language =>
    `Estas preguntas están aquí solo en ${language}. Sus palabras se conservan tal como se publicaron.`,
  atDoor:
    'Su lugar se conserva mientras está aquí. Cuando le dejen entrar, esta página pasa sola a la llamada, y lo que respondió se queda.',
  skip: 'Prefiero saltar esta pregunta',
  line: (min, max) => `De «${min}» a la izquierda a «${max}» a la derecha`,
  lineNone: 'Todavía sin marcar',
  lineAt: at => `Marcado en ${at}`,
  progress: (answered, of) => `${answered} de ${of} respondidas`,
  skipped: (skipped, figure) => `${figure} ${skipped === 1 ? 'saltada' : 'saltadas'}`,
  saved: 'Todo está guardado.',
  saving: 'Guardando…',
  waiting:
    'Aún no se ha guardado: ahora no hay conexión. Sus respuestas están en esta página y salen en cuanto la haya. Por favor, deje la página abierta hasta entonces.',
  away: why =>
    `Aún no se ha guardado. ${why}. Sus respuestas están en esta página y se vuelve a intentar por sí solo. Por favor, déjela abierta hasta entonces.`,
  refused:
    'No se ha guardado: el servidor no aceptó sus últimas respuestas. Siguen en esta página; abajo se dice por qué.',
  unsent:
    'Sus respuestas están guardadas. Aún no sabemos si se enviaron: por favor, envíelas otra vez. Cuentan una sola vez.',
  elsewhere:
    'Aún no se ha enviado: respondió algo en otra ventana. Está encima de las preguntas. Por favor, mírelo y envíe otra vez.',
  unread: 'Ahora no se puede consultar lo último que se guardó.',
  came: 'Respondió algo de esto en otra ventana. Esas respuestas se muestran ahora aquí:',
  stayed: 'Algunas preguntas tenían otra respuesta en otra ventana. Vale lo último que eligió aquí:',
  send: 'Enviar las respuestas',
  sendSay: name => `Después ${name} puede leerlas, y quedan como están.`,
  openAsk: '¿Enviar así?',
  openSay: (open, figure, of) =>
    `${open === 1 ? 'Falta' : 'Faltan'} por responder ${figure} de ${of} preguntas. Puede quedar así.`,
  openBack: 'Volver a ellas',
  openSend: 'Enviar así',
  thanks: 'Gracias',
  thanksSay: name => `Sus respuestas han llegado. ${begin(name)} las lee y las habla con usted.`,
  thanksWhen: 'Nadie las lee a todas las horas del día, y esta página no es un servicio de emergencias.',
  takenBack: 'Estas preguntas ya no se hacen',
  takenBackSay: 'Su profesional las retiró. Aquí no queda nada por hacer.',
  help: 'Si necesita a alguien ahora',
  helpSay: 'Estos contactos están aquí para todo el mundo, se responda lo que se responda.',
  emergency: place => `Número de emergencias en ${place}`,
  emergencyNone: place =>
    `En peligro, llame al número de emergencias en ${place}. No lo conocemos; alguien cercano lo sabe.`,
  somewhere: 'el lugar donde está',
  word: (word, number) => `Envíe ${word} al ${number}`,
  asOf: day => `A fecha de ${day}`,
  notChecked: day => `A fecha de ${day}, no comprobado por nosotros`,
}
