/** Places at the desk: Spanish. */
import type { PlaceWords } from './en-place.ts'
import { esSafeguards } from './es-safeguards.ts'

/** The Spanish words. */
export const esPlace: PlaceWords = {
  back: 'Volver a la cita',
  room: 'Habitación',
  none: 'Aún sin responder.',
  all: 'Sí a todas las preguntas.',
  notToday: 'Hoy no:',
  notYet: 'Aún no:',
  notAsked: 'Se pregunta desde que respondió:',
  talk: 'Háblenlo primero, y decídanlo juntos.',
  asked: 'Qué se le pregunta, y por qué',
  client: {
    alone: 'A solas en la habitación',
    unheard: 'Nadie puede oír',
    'door-shut': 'Puerta cerrada',
    'who-is-home': 'Contó quién está en casa y quién podría venir',
    'private-network': 'Conexión a internet privada',
    'screen-private': 'Nadie puede ver la pantalla',
    'agreed-device': 'En el dispositivo acordado',
    'nothing-open': 'Nada más abierto en él',
    'notices-off': 'Avisos y llamadas apagados',
    'not-recorded': 'Nada graba',
    seated: 'En un asiento, y no en la cama',
    dressed: 'Con ropa como para una visita',
    'in-view': 'Cara, manos y torso en la imagen',
    light: 'Luz en la cara',
    'keys-aside': 'Teclado y ratón apartados',
    sober: 'Sin alcohol ni drogas antes de la cita',
    'nothing-before': 'Nada íntimo justo antes de la cita',
    'plan-at-hand': 'Plan de seguridad a mano',
    'no-bed': 'Sin cama a la vista',
    background: 'Fondo neutro',
    'work-account': 'Cuenta y número de trabajo',
    'second-clinician': 'Acude otra persona profesional',
    'slower-pace': 'Pausas y subtítulos preparados',
    'pictures-away': 'Imágenes de personas, también de menores, fuera de la vista',
    'pets-away': 'Mascotas en otra habitación',
    'set-up': 'Sabe cómo se encuentran, y puede cumplirlo',
  },
  answer: { yes: 'sí', 'not-yet': 'aún no', 'not-today': 'hoy no', none: 'aún sin respuesta' },
  asks: code => esSafeguards[code],
  because: {
    everybody: 'Se pregunta a todo el mundo.',
    taken: asks => `Una medida que se tomó: ${asks}.`,
    changed: asks => `Una medida que se tomó de otra forma: ${asks}.`,
    note: name => `Una nota de atención: ${name}.`,
  },
  mandatory: 'Retiene la puerta hasta que esté hecho o decidido.',
  decide: what => `Hoy no: ${what}. ¿Cómo sigue la cita?`,
  decision: { 'go-on': 'Sigue así', 'not-so': 'Así no' },
  decided: {
    'go-on': (name, at) => `${name} decidió a las ${at} que la cita sigue así:`,
    'not-so': (name, at) => `${name} decidió a las ${at} que así no sigue:`,
  },
  somebody: 'Una persona profesional',
  reason: 'Por qué',
  missing: 'Elija, por favor, cómo sigue y diga por qué.',
  keep: 'Guardar esta decisión',
  kept: 'Está guardado.',
  notes: {
    'minor-attraction': {
      name: 'Imágenes de menores',
      asks: 'Para quien siente atracción por menores, o trabaja sobre ello. Antes de cada cita se pregunta a las dos partes que no haya imágenes de menores a la vista; su pregunta habla de imágenes de personas. También lo preguntan las listas de preguntas.',
    },
    animals: {
      name: 'Animales',
      asks: 'Para quien los animales son parte de lo que trabajan. Antes de cada cita se pregunta a las dos partes que las mascotas estén en otra habitación. También lo preguntan las listas de preguntas.',
    },
    'online-use': {
      name: 'Uso de internet',
      asks: 'Para quien mira imágenes del abuso de menores, o para quien internet ha pasado a ocuparlo todo. Antes de una cita no se pregunta nada más a ninguna de las dos partes. La página antes del contacto le pide a usted una revisión de si el trabajo a distancia es adecuado, y la puerta espera hasta que haya una vigente.',
    },
  },
  care: {
    heading: name => `Notas de atención sobre ${name}`,
    intro:
      'Una nota hace que algo sea obligatorio antes de cada cita; qué, y a quién se le pide, figura a su lado. Solo la leen profesionales de la cita, cada lectura queda anotada, y a nadie más se le pregunta. Donde es una pregunta a la otra parte, esta lee la pregunta y nunca la nota: cuéntele usted para qué es, donde sea seguro.',
    stands: 'Está puesta.',
    standsNot: 'No está puesta.',
    set: 'Poner esta nota',
    setLong: name => `Poner esta nota: ${name}`,
    end: 'Terminar esta nota',
    endLong: name => `Terminar esta nota: ${name}`,
    missing: 'Diga, por favor, por qué.',
    history: 'Lo que se escribió, lo último primero',
    nothing: 'Aún no se ha escrito nada.',
    wasSet: 'puesta',
    wasEnded: 'terminada',
    by: (name, when) => `${name}, ${when}`,
  },
  own: {
    title: 'Su propio lugar',
    heading: 'Su propio lugar, antes de encender la cámara',
    intro: 'Como miraría en la consulta. Solo se guarda hecho o no hecho, con la hora, y solo para usted.',
    done: 'Hecho',
    notDone: 'No hecho',
    on: 'Guardar y seguir',
    said: {
      missing: 'Diga, por favor, hecho o no hecho en cada una.',
      'not-yet':
        'Sus respuestas quedan guardadas. Lo que no está hecho y se decidió para alguien de esta cita retiene la puerta: cámbielo cuando esté hecho.',
      changed: 'Lo que se pregunta ha cambiado desde que abrió esta página. Mire, por favor, lo nuevo.',
    },
    other: { say: 'Algo más que se acordó', wayOn: 'Mire las medidas de esta persona.' },
    items: {
      alone: { say: 'No hay nadie más conmigo', wayOn: 'Otra habitación, o un aviso en la puerta.' },
      unheard: { say: 'Nadie puede oír la cita', wayOn: 'Auriculares, una puerta cerrada, una radio al otro lado.' },
      'private-network': {
        say: 'Mi red es privada',
        wayOn: 'Los datos móviles de un teléfono bastan para una cita.',
      },
      'screen-private': {
        say: 'Nadie puede ver mi pantalla',
        wayOn: 'Gire la pantalla, o siéntese de espaldas a una pared.',
      },
      'notices-off': {
        say: 'Los avisos están apagados, y no puede aparecer el nombre de nadie más',
        wayOn: 'Active «no molestar» y cierre el correo y la agenda.',
      },
      'not-recorded': {
        say: 'Aquí nada graba ni escucha',
        wayOn: 'Apague los asistentes que toman notas y los altavoces que escuchan.',
      },
      dressed: { say: 'Llevo ropa como en la consulta', wayOn: 'Hay tiempo para cambiarse.' },
      'in-view': {
        say: 'Mi cara, mis manos y mi torso están en la imagen',
        wayOn: 'Aleje la cámara, a la altura de los ojos.',
      },
      'plan-at-hand': {
        say: 'Tengo a mano el plan de seguridad, la línea de crisis y el número de emergencias de su lugar',
        wayOn: 'El número de su lugar está en la página de la cita.',
      },
      'no-bed': {
        say: 'No es un dormitorio, o no se ve ninguna cama',
        wayOn:
          'Gire la cámara, ponga un biombo, o cubra la cama para que no lo parezca; o elija otro fondo donde ve su imagen.',
      },
      background: {
        say: 'El fondo es neutro: sin fotografías, cuadros ni adornos que hablen de mí',
        wayOn:
          'Basta una pared lisa o una cortina. Piense en lo que cada cosa dice de usted; o elija otro fondo donde ve su imagen.',
      },
      'work-account': {
        say: 'Uso mi cuenta y mi número de trabajo, y no se ve nada privado',
        wayOn: 'Mire el nombre y la imagen que acompañan a la cuenta.',
      },
      'second-clinician': {
        say: 'La otra persona profesional sabe de esta cita y viene',
        wayOn: 'Pregúntele ahora, o hable de otra hora con quien atiende.',
      },
      'slower-pace': {
        say: 'Las pausas y los subtítulos están preparados, y me tomo tiempo',
        wayOn: 'Acuerden una pausa al empezar.',
      },
      'pictures-away': {
        say: 'No se ve ninguna imagen de menores, ni mía ni de nadie',
        wayOn: 'Déles la vuelta o quítelas antes de encender la cámara.',
      },
      'pets-away': {
        say: 'Las mascotas están fuera de la habitación y de la imagen',
        wayOn: 'Cierre la puerta antes de encender la cámara.',
      },
    },
  },
}
