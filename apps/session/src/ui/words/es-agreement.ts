/** El acuerdo que dos personas hicieron para sí: leerlo, oírlo, firmarlo. Español. */
import type { AgreementWords } from './en-agreement.ts'

/** The Spanish words. */
export const esAgreement: AgreementWords = {
  headingNew: 'Nuestro acuerdo',
  headingChanged: 'Nuestro acuerdo ha cambiado',
  introNew:
    'Su profesional lo ha preparado para su trabajo. Léalo con calma, o haga que se lo lean. Nada vale hasta que hayan firmado todas las personas que figuran en él.',
  introChanged:
    'Abajo está marcado lo que es distinto. Hasta que todas las personas firmen la versión nueva, sigue la anterior.',
  readNow: 'Leer y firmar',
  changes: 'Qué es distinto',
  changesSay: (added, changed, removed) =>
    [
      added > 0 ? `${added} ${added === 1 ? 'nueva' : 'nuevas'}` : '',
      changed > 0 ? `${changed} ${changed === 1 ? 'cambiada' : 'cambiadas'}` : '',
      removed > 0 ? `${removed} ${removed === 1 ? 'quitada' : 'quitadas'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  added: 'Nueva',
  changed: 'Cambiada',
  removed: 'Quitada',
  reasonsChanged: 'Las mismas palabras, por otro motivo',
  endChanged: when => `Ahora vale hasta el ${when}.`,
  endRemoved: 'Ya no hay un final acordado.',
  holdsUntil: when => `Vale hasta el ${when}. Después, si las dos partes lo desean, se acuerda de nuevo.`,
  whole: 'El acuerdo completo',
  contents: 'Contenido',
  readIn: 'Leerlo en',
  progress: (read, of) => `${read} de ${of} leídas`,
  aloud: 'Léamelo',
  aloudStop: 'Dejar de leer',
  why: '¿Por qué está aquí?',
  whyTemplate: 'Todo acuerdo para un trabajo de este tipo la tiene.',
  whySafeguard: 'Su profesional eligió una medida de protección que la pide.',
  whyMedium: 'Corresponde a una de las maneras en que se encuentran.',
  whyLaw: (place, source, read) => `La ley de ${place} la pide: ${source}, leída en ${read}.`,
  whyAsked: name => `La pidió ${name}.`,
  copy: 'Guardar una copia como archivo',
  copySay: 'Cualquiera puede comprobar el archivo, sin contraseña ni registro.',
  copyCheck: 'Comprobar un archivo',
  code: 'Código de este texto',
  codeSay: 'Las mismas palabras dan siempre el mismo código. Usted y su profesional pueden compararlo.',
  version: version => `Versión ${version}`,
  signHeading: 'Su firma',
  name: 'Escriba su nombre completo',
  nameHint: 'Su dispositivo añade una firma que nadie más puede hacer. La clave se queda en este dispositivo.',
  nameMissing: 'Escriba su nombre, por favor.',
  wasAloud: 'Me lo leyeron',
  wasInterpreted: 'Alguien me lo interpretó',
  agree: 'He leído u oído este acuerdo y estoy de acuerdo.',
  agreeMissing: 'Marque esto, por favor, cuando lo haya leído.',
  sign: 'Firmar',
  notYet: 'Quisiera hablarlo antes',
  notYetHeading: 'Hablarlo antes',
  notYetSay: 'No se firma nada. Su profesional lee lo que escriba aquí, y lo hablan.',
  notYetWords: '¿Qué quisiera que fuera distinto? Puede dejarlo vacío.',
  notYetSend: 'Enviar',
  signed: 'Usted ha firmado.',
  waits: name => `Ahora firma ${name}. Usted no tiene que hacer nada.`,
  declined: 'Su profesional sabe que usted quisiera hablarlo antes.',
  renewed:
    'El acuerdo ha avanzado desde que lo abrió. Esta es la versión más nueva; léala, por favor, antes de firmar.',
  damaged: 'Las palabras no llegaron completas; por favor, no las firme.',
  device: {
    heading: 'Este dispositivo es nuevo en su acuerdo',
    intro:
      'Usted firmó antes en otro dispositivo. Para que nadie más pueda firmar en su nombre, su profesional confirma que es usted mientras se ven o se oyen. Después firma aquí.',
    introPractice:
      'Usted firmó antes en otro dispositivo. Puede confirmar este otra persona profesional de este acuerdo, o su consulta desde la línea de órdenes. Usted no puede confirmarlo.',
    ask: 'Pedir usar este dispositivo',
    askAgain: 'Pedirlo otra vez',
    waits: 'Su profesional puede confirmar ahora este dispositivo',
    waitsPractice: 'Este dispositivo espera que lo confirmen',
    read: 'Léanse este código. Si es igual en las dos pantallas, su profesional lo confirma y esta página sigue sola.',
    readPractice: 'Quien lo confirma compara este código con usted. La consulta ejecuta: holdfast key vouch.',
    code: 'Código de este dispositivo',
    until: when => `Hasta ${when} se puede confirmar; puede pedirlo otra vez cuando quiera.`,
    takeBack: 'Retirar la petición',
    gone: 'Este dispositivo no se confirmó. Nada ha cambiado; pueden hablarlo y usted puede pedirlo otra vez.',
    over: 'El tiempo para confirmarlo ha pasado. Nada ha cambiado; puede pedirlo otra vez.',
    confirmed: 'Este dispositivo está confirmado. Ya puede firmar.',
    lost: others =>
      others === 1
        ? '¿Su dispositivo anterior se perdió o lo tiene otra persona? Cierre entonces su clave: ya no firma, y todo lo que usted firmó con ella se conserva.'
        : `Usted firma también en otros ${others} dispositivos. ¿Se perdió alguno o lo tiene otra persona? Cierre entonces las claves de todos, porque aquí no se distinguen: ya no firman, y todo lo que usted firmó con ellas se conserva. Cada dispositivo que siga usando se confirma de nuevo antes de volver a firmar.`,
    close: others =>
      others === 1
        ? 'Cerrar la clave de mi dispositivo anterior'
        : `Cerrar las claves de los otros ${others} dispositivos`,
    closed: others =>
      others === 1
        ? 'La clave de su dispositivo anterior está cerrada.'
        : `Las claves de sus otros ${others} dispositivos están cerradas. Cada uno que siga usando se confirma de nuevo antes de volver a firmar.`,
  },
  noKeys:
    'Este navegador no guarda claves y no puede firmar. Abra su enlace, por favor, en otro navegador, fuera de una ventana privada.',
  noKeyHere: 'Antes firmó en otro dispositivo. Firme allí, por favor. Si ya no lo tiene, dígalo a la consulta.',
  rest: 'Usted pidió una pausa',
  restSay: 'No se ha retirado nada. Cuando termine la pausa, la puerta se abre de nuevo.',
  restEnd: 'Terminar la pausa',
  isWithdrawn: 'Retirado',
}
