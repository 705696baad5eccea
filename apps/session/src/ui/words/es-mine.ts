/** El acuerdo propio, en cualquier momento: lo que vale, lo que se retiró, lo que se desea distinto. Español. */
import type { MineWords } from './en-mine.ts'

/** The Spanish words. */
export const esMine: MineWords = {
  stands: {
    'none-opened': 'Todavía no se ha hecho ningún acuerdo en esta aplicación.',
    'nothing-offered': 'Todavía no se ha ofrecido ningún acuerdo.',
    unsigned: 'Espera una firma. Hasta entonces no vale.',
    declined:
      'Antes hay que hablarlo. Hasta que haya una versión firmada por todas las personas que nombra, no vale ninguna.',
    'in-force': 'Está vigente.',
    'amendment-due': 'Una versión posterior espera una firma, y hasta entonces no empieza ninguna cita.',
    suspended: 'Está en pausa. No se ha retirado nada, y mientras tanto no empieza ninguna cita.',
    expired: 'Pasó la fecha final acordada. Su profesional puede ofrecer una versión nueva.',
    withdrawn:
      'Fue retirado. Nada de él vale; una versión nueva que firmen todas las partes abriría de nuevo la puerta.',
  },
  version: version => `Versión ${version}`,
  signedBy: (name, when) => `Firmado por ${name} el ${when}`,
  laterWaits: 'Hay una versión posterior que espera. La encuentra en el camino a la puerta o en la llamada.',
  parts: 'Partes que pueden irse solas',
  partsSay:
    'Puede retirar cada una por separado, en cualquier momento y sin dar un motivo. El resto del acuerdo sigue.',
  take: 'Retirar esta parte',
  takeLong: heading => `Retirar esta parte: ${heading}`,
  partGone: 'Retirada. Vuelve solo cuando quien la retiró firme una versión posterior que la tenga.',
  ask: '¿Retirar esta parte?',
  effect: {
    'partner-presence':
      'Quien participa junto a usted sale de la cita enseguida y desde entonces no entra en sus citas. En su pantalla lee que su parte ha terminado, sin el motivo. Usted y su profesional siguen.',
    observation:
      'Su profesional lo ve en su página y se encarga de que nadie observe. Nadie que observe tiene un lugar en esta aplicación.',
    'second-clinician':
      'Su profesional lo ve en su página y se encarga de que no se consulte ni entre nadie más. Esta aplicación no hace salir a nadie por sí misma.',
    video:
      'La imagen termina enseguida, la suya y la de todas las personas en la cita, y no vuelve con un toque. Siguen con sonido.',
    chat: 'El chat se cierra enseguida: mientras usted esté en la cita no se acepta ninguna línea nueva, de nadie. Lo escrito antes se queda.',
    'e-mail':
      'Su profesional lo ve en su página y no escribe más correos. Esta aplicación no envía ninguno por sí misma.',
  },
  stays: 'Todo lo demás del acuerdo sigue. Lo hecho y lo escrito hasta ahora queda como estaba.',
  back: 'La parte vuelve solo cuando usted firme una versión posterior que la tenga.',
  confirm: 'Retirar esta parte ahora',
  keep: 'Dejarlo como está',
  done: 'Esta parte queda retirada.',
  whole: 'Retirarme de todo el acuerdo',
  wholeAsk: '¿Retirarse de todo el acuerdo?',
  wholeSay:
    'Desde ese momento no vale nada de él. Si está en la llamada, la imagen y el sonido terminan. No tiene que dar un motivo, y nadie se lo tomará a mal.',
  wholeStays:
    'Lo escrito se conserva. La puerta se abre de nuevo solo con una versión nueva que firmen todas las partes.',
  wholeConfirm: 'Retirarme de todo',
  earlier: 'Todas las versiones',
  fate: {
    open: 'espera firmas',
    'in-force': 'vigente',
    declined: 'antes hay que hablarla',
    'taken-back': 'se volvió atrás la oferta',
    replaced: 'reemplazada antes de que firmaran todas las partes',
    superseded: 'una posterior ocupó su lugar',
    withdrawn: 'retirada',
  },
  line: (version, when, fate) => `Versión ${version}, ofrecida el ${when}: ${fate}`,
  say: 'Lo que usted desea distinto',
  saySay: 'Por sí solo no cambia nada. Se guarda con el acuerdo, y su profesional lo lee antes de la próxima versión.',
  about: '¿De qué se trata?',
  aboutWhole: 'Todo el acuerdo',
  kind: '¿Qué quisiera?',
  wish: {
    remark: 'Solo decir algo',
    add: 'Añadir algo',
    change: 'Cambiar algo',
    'leave-out': 'Quitar algo',
  },
  words: 'Con sus palabras',
  wordsMissing: 'Escriba unas palabras, por favor.',
  send: 'Enviar',
  sent: 'Queda guardado. Su profesional lo lee.',
  said: 'Lo dicho hasta ahora',
  you: 'Usted',
  practitioner: 'Su profesional',
  other: 'Otra persona que firmó',
  entry: (who, when) => `${who}, ${when}`,
  rest: 'Pedir una pausa',
  restAsk: '¿Pedir una pausa?',
  restSay:
    'Mientras dure no empieza ninguna cita. No se retira nada, y una llamada en curso no termina por ello. Usted la termina cuando quiera.',
  restWords: 'Si quiere, unas palabras para su profesional',
  restConfirm: 'Empezar la pausa',
  restEnd: 'Terminar la pausa',
  restOfOther: 'La pausa la pidió la otra parte, y ella la termina.',
  damaged: 'Las palabras no llegaron completas. Abra esta página de nuevo, por favor, o pregunte a su profesional.',
}
