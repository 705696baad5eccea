/** The longer sentences of the call, of what is asked for in it and of a broken line: Spanish. Fetched once the call stands. */
import { begin } from './begin.ts'
import type { MoreWords } from './en-more.ts'

/** The Spanish words of all that the call holds in reserve. */
export const esMore: MoreWords = {
  leave: {
    ask: '¿Salir de la cita?',
    say: 'Los demás se quedan. Puede volver con el mismo enlace mientras dure la cita.',
    stay: 'Quedarme',
    withdraw: 'Ya no estoy de acuerdo',
    agreement: 'Su acuerdo',
    moved: 'Ahora estoy en otro lugar',
  },
  withdraw: {
    ask: '¿Retirarse de nuestro acuerdo?',
    say: 'La imagen y el sonido terminan enseguida, y se avisa a su profesional. No tiene que dar un motivo, y nadie se lo tomará a mal.',
    kept: 'Lo escrito se queda donde está. Si lo desea, hablan de otras maneras de seguir.',
    confirm: 'Retirarme y terminar la llamada',
    leave: 'Salir de la llamada',
    nothingHere:
      'Su acuerdo aún no se guarda en esta aplicación. Puede salir ahora de la llamada; avise a la consulta de la manera que quiera.',
    notArrived:
      'No se pudo enviar en este momento. Puede salir de la llamada, con lo que la imagen y el sonido terminan enseguida, y avisar a la consulta de la manera que quiera.',
  },
  chat: {
    heading: 'Chat',
    close: 'Cerrar el chat',
    empty: 'Aún no hay nada escrito. Lo que escriba aquí se guarda, también si se corta la conexión.',
    closed: 'El chat está cerrado por lo acordado. Las líneas nuevas no se guardan.',
    label: 'Su mensaje',
    send: 'Enviar',
    sending: 'Enviando…',
    kept: 'Guardado',
    delivered: 'Entregado',
    notKept: 'No se pudo guardar. Envíelo, por favor, otra vez.',
    you: 'Usted',
    tooLong: limit => `Tiene más de ${limit} caracteres. Envíelo, por favor, en dos partes.`,
    tooMany: 'Muchos mensajes están todavía en camino. Espere un momento, por favor.',
  },
  broken: {
    'no-lineSay': 'Esta página no llega a la cita en este momento. La estamos recuperando; no tiene que pulsar nada.',
    searchingSay: name => `${begin(name)} sigue en línea. Buscamos otro camino para el sonido y la imagen.`,
    unsureSay: name => `Desde hace unos segundos no hay señal del dispositivo de ${name}. Intentamos llegar a él.`,
    reloadingSay: 'Casi siempre tarda unos segundos. No tiene que pulsar nada.',
    awaySay: when => `Última señal: ${when} · Seguimos intentando.`,
    place: (name, when, left) => `El lugar de ${name} se conserva hasta las ${when} (${left}).`,
    placeOver: name => `${begin(name)} todavía puede volver con el mismo enlace.`,
    ownPlace: 'Su lugar se conserva. También lo que escriba, y se envía en cuanto haya línea.',
    decide: (when, left) => `A las ${when} (${left}) se decide cómo sigue la cita.`,
    decideNow: 'Ahora se decide cómo sigue la cita.',
    paused: 'El reloj de la cita está parado.',
    left: name => `${begin(name)} ha salido de la cita por ahora.`,
    withdrew: name => `${begin(name)} se ha retirado de su acuerdo.`,
    withdrewSay:
      'La imagen y el sonido con esta persona han terminado. Lo escrito se conserva. Puede ofrecerle hablar de otras maneras de seguir.',
    leftSay: 'Si fue sin querer, vuelve con el mismo enlace. Quédese aquí, por favor; su lugar se conserva.',
  },
  ways: {
    heading: 'Maneras de seguir',
    wait: 'O simplemente espere: nada se pierde.',
    write: 'Escribir',
    voice: 'Solo sonido',
    phone: 'Teléfono',
    unheard: name => `Puede que ${name} no le oiga ahora.`,
    linkAway: 'Los mensajes esperan un momento; la imagen y el sonido siguen.',
  },
  step: {
    intro: 'Ambas partes tienen siempre lo mismo. Puede elegir menos en cualquier momento, y volver a más.',
    choose: 'Elegir',
    again: 'Imagen otra vez',
    numbers: 'Si se corta la línea: quién llama a quién',
    'low-video.measured':
      'La imagen es más pequeña para que el sonido siga claro. Una mejor vuelve cuando la línea esté tranquila.',
    'low-video.chosen': 'La imagen es más pequeña, como eligió una de las partes.',
    'voice.measured': 'Solo sonido por ahora, para que siga claro. La imagen vuelve cuando la línea esté tranquila.',
    'voice.chosen': 'Solo sonido, como eligió una de las partes.',
    'text.measured': 'Seguimos por escrito. El sonido vuelve cuando la línea esté tranquila.',
    'text.chosen': 'Seguimos por escrito, como eligió una de las partes. La cámara y el micrófono descansan.',
    'telephone.chosen': 'Seguimos por teléfono. La cámara y el micrófono descansan.',
    'another-day.chosen': 'Buscamos otro día. No hay ningún reproche.',
    inWriting: 'Abrir el chat',
  },
  mark: { practitioner: 'Profesional', other: 'Participa' },
  dark: {
    'device-lost': name => `La cámara de ${name} se ha detenido`,
    'tab-hidden': name => `La imagen de ${name} descansa: su página está en segundo plano`,
  },
  picture: {
    heading: 'Su imagen',
    asked: {
      chosen:
        'Nadie puede verle: su cámara está apagada. ¿Quiere encenderla? Si prefiere no hacerlo, basta con decirlo.',
      'device-lost': 'Nadie puede verle: su cámara se ha detenido. ¿Está conectada y destapada? ¿La usa otro programa?',
      'tab-hidden': 'Nadie puede verle mientras esta página está en segundo plano. Vuelva a ella cuando pueda.',
    },
    voice: 'Su profesional le preguntará cómo quiere seguir.',
    paused:
      'Las imágenes descansan por ahora. Siguen oyéndose. Vuelven cuando se le pueda ver, o cuando su profesional siga sin imagen.',
    agreed: 'Siguen sin su imagen. Está bien así.',
    turnOn: 'Encender la cámara',
    tryAgain: 'Probar la cámara otra vez',
  },
  request: {
    heading: 'Lo que se le pide',
    asked: {
      'sit-up': 'Su profesional le pregunta: ¿podría sentarse en una silla, para que se le vea mejor?',
      hands: 'Su profesional le pregunta: ¿podría sentarse de modo que sus manos salgan en la imagen?',
      camera: 'Su profesional le pregunta: ¿podría volver a encender la cámara?',
      'cover-up': 'Su profesional le pregunta: ¿podría ponerse lo que llevaría para verse en una sala?',
      alone: 'Su profesional le pregunta: ¿está usted a solas?',
      where: 'Su profesional le pregunta: ¿dónde está usted ahora?',
    },
    reply: {
      yes: 'Hecho',
      soon: 'En un momento',
      no: 'Ahora no es posible',
      'rather-not': 'Prefiero no decirlo',
    },
    alone: {
      yes: 'Sí, a solas',
      soon: 'En un momento',
      no: 'Hay alguien aquí',
      'rather-not': 'Prefiero no decirlo',
    },
    sent: 'Su respuesta se envió.',
    notSent: 'Su respuesta no se pudo enviar. Dígalo de palabra o inténtelo otra vez.',
  },
  time: {
    left: minutes => (minutes === 1 ? 'Queda 1 minuto' : `Quedan ${minutes} minutos`),
    over: 'El tiempo acordado ha terminado',
  },
  curtain: {
    byMe: 'Usted cubrió ambas imágenes. La línea se mantiene y el sonido sigue.',
    by: name => `${begin(name)} cubrió ambas imágenes. La línea se mantiene y el sonido sigue.`,
    pause: 'Una pausa, porque faltaba una imagen. La línea se mantiene y el sonido sigue.',
    only: name => `Solo ${name} puede descubrirlas.`,
  },
  outbox: 'Muchos mensajes esperan para enviarse. En cuanto salgan podrá seguir escribiendo.',
}
