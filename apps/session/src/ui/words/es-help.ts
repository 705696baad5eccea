/** How somebody calls for help without saying so, and what they chose about it: Spanish. Fetched with the hour. */
import type { HelpWords } from './en-help.ts'

/** The Spanish words. */
export const esHelp: HelpWords = {
  open: 'Ayuda discreta',
  intro:
    'Si durante la cita necesita ayuda y no puede decirlo, puede pedirla sin que nadie lo vea. Se avisa enseguida a las personas que la consulta ha designado.',
  ways: 'Tres maneras de pedirla',
  press: 'En la llamada, mantenga pulsado el botón «Chat» dos segundos y suéltelo.',
  chord: 'Con teclado, mantenga pulsadas a la vez las dos teclas Mayús durante dos segundos.',
  word: 'Escriba en el chat una palabra suya. Se muestra como cualquier otra.',
  seen: 'Lo que ven los demás',
  nothing: 'Nada cambia en su pantalla ni en la de quien está a su lado o participa con usted.',
  known: 'Su profesional recibe el aviso sin ninguna señal que otros puedan notar, salvo que sea quien la pide.',
  line: 'No hace falta que funcionen el sonido, la imagen ni el chat. Sin internet, se envía en cuanto vuelva a haberlo.',
  back: 'No se puede retirar desde aquí, para que nadie pueda obligarle. Si fue sin querer, dígalo a quien le contacte; no pasa nada.',
  emergency: 'Si puede, llame usted al número de emergencias. Esto no lo sustituye.',
  does: 'Cuando pido ayuda',
  mask: 'la cita sigue como si nada',
  end: { client: 'salgo de la cita, como si pulsara «Salir»', desk: 'la cita termina para todos, sin dar un motivo' },
  gone: {
    mask: 'Si su página falla, vuelve con las dos imágenes tapadas.',
    end: {
      client: 'Si su página falla antes, quien la abra espera en la puerta.',
      desk: 'Si su página falla antes, la cita termina igualmente.',
    },
  },
  free: 'Esa interrupción no le cuesta nada a nadie.',
  sign: 'Mostrarme un punto pequeño en la esquina durante dos segundos cuando se haya recibido',
  ownWord: 'Mi propia palabra',
  ownWordHint:
    'De una a tres palabras de al menos cuatro letras que no escribiría de otro modo. Aquí nadie puede volver a leerla, usted tampoco.',
  hasWord: 'Tiene una palabra.',
  noWord: 'No tiene ninguna palabra.',
  keepWord: 'dejar mi palabra como está',
  newWord: 'poner una palabra',
  takeWord: 'quitar mi palabra',
  refused: {
    'too-short': 'Elija una palabra de al menos cuatro letras.',
    'too-long': 'Elija como mucho tres palabras.',
  },
  save: 'Guardar',
  saved: 'Guardado.',
  notSaved: 'Ahora no se pudo guardar. Inténtelo de nuevo.',
}
