/** The sentences with which a call stands, and a short one for each way it may break: Spanish. Loaded with the call, when it is chosen. */
import { begin } from './begin.ts'
import type { CallWords } from './en-call.ts'

/** The Spanish words of the call. */
export const esCall: CallWords = {
  call: {
    heading: name => `Su cita con ${name}`,
    controls: 'Controles de la llamada',
    people: 'En esta cita',
    you: 'usted',
    hideOwn: 'Ocultar mi imagen',
    showOwn: 'Mostrar mi imagen',
    cover: 'Cubrir',
    uncover: 'Descubrir',
    coverLong: 'Cubrir ambas imágenes',
    covered: 'Ambas imágenes están cubiertas.',
    chat: 'Chat',
    chatUnread: n => (n === 1 ? '1 mensaje nuevo' : `${n} mensajes nuevos`),
    leave: 'Salir',
    tapToHear: 'Toque para oír',
    good: 'La línea es buena',
    fair: 'La línea es débil',
    poor: 'La línea es mala',
    unknown: 'Midiendo la línea',
    cameraOff: name => `La cámara de ${name} está apagada`,
    micOff: name => `El micrófono de ${name} está apagado`,
  },
  chat: {
    new: name => `Mensaje nuevo de ${name}`,
  },
  breach: {
    connecting: name => `Conectando con ${name}…`,
    waiting: name => `${begin(name)} está en camino.`,
    'no-line': name => `La línea con ${name} está interrumpida`,
    searching: name => `El sonido de ${name} se ha detenido`,
    unsure: name => `La línea con ${name} está interrumpida`,
    reloading: name => `La página de ${name} se está abriendo otra vez`,
    away: name => `${begin(name)} no tiene conexión en este momento`,
  },
  broken: {
    back: name => `Vuelve a estar en línea con ${name}.`,
  },
  ways: {
    unheardOwn: 'Quizá no se le oye',
    heard: name => `${begin(name)} vuelve a oírle.`,
    notAsked: 'En este momento no hay línea. Elija otra vez cuando vuelva, por favor.',
  },
  step: {
    heading: 'Cómo seguimos',
    video: 'Imagen y sonido',
    'low-video': 'Imagen más pequeña',
    voice: 'Solo sonido',
    text: 'Solo por escrito',
    telephone: 'Teléfono',
    'another-day': 'Otro día',
  },
}
