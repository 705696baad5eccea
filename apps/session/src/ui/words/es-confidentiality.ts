/** What is kept and who reads it, put into words. Spanish. Loaded with its page. */
import type { ConfidentialityWords } from './en-confidentiality.ts'

/** The Spanish words. */
export const esConfidentiality: ConfidentialityWords = {
  heading: 'Qué se guarda y quién lo lee',
  intro:
    'Esta página se hace a partir de cómo está configurado este servidor ahora mismo. Dice lo que hace el programa. No puede saber lo que su profesional anota en otro lugar, ni cuándo debe o puede hablar con otras personas: lea su acuerdo y pregúntele.',
  asOf: moment => `Tal como está configurado el ${moment}`,
  linkFirst: 'Abra primero en este navegador el enlace de su hora.',
  away: 'El servidor no responde en este momento. Vuelva a intentarlo dentro de un rato.',
  print: 'Imprimir esta página',
  media: {
    heading: 'Imagen y sonido',
    encryption: { 'dtls-srtp': 'La imagen y el sonido van cifrados de un navegador al otro (DTLS-SRTP).' },
    direct: 'Van directamente de navegador a navegador. No hay ningún repetidor configurado.',
    relayed:
      'Van directamente de navegador a navegador cuando es posible y, si no, a través de un repetidor. El repetidor transmite lo que no puede leer y conoce las direcciones de red de ambos.',
    recording: {
      none: 'Este servidor no los recibe, y este programa no graba nada: no tiene ninguna parte que pueda hacerlo. No puede impedir que alguien filme su propia pantalla.',
    },
    introduced:
      'El servidor presenta un navegador al otro. En la llamada pueden comparar números para ver que no hay nadie en medio. Hasta entonces confían en quien administra el servidor.',
  },
  written: {
    heading: 'Lo que se escribe',
    secure: 'Entre su navegador y el servidor todo viaja cifrado (https).',
    open: 'Esta página no ha llegado por una conexión cifrada (https). Si el servidor y el navegador no son el mismo ordenador, avise a su profesional antes de escribir nada.',
    onServer:
      'Los mensajes de la hora, y todo lo que usted rellena, se guardan en el servidor de forma que allí se pueden leer. No van cifrados de persona a persona.',
    atRest: {
      readable:
        'Este programa no cifra el archivo en el que se guardan. Si el disco está cifrado lo sabe quien administra el servidor.',
    },
    operator: 'Quien administra el servidor, y quien tiene una copia de su archivo, puede leer todo lo que contiene.',
    audit:
      'Lo que se cambió, y quién abrió notas o respuestas, queda en un registro. Sus entradas están encadenadas, de modo que si una se altera se nota. Sus palabras no están en él.',
    answers: {
      record:
        'Las respuestas a los cuestionarios se suman como en papel y el programa no deduce nada de ellas. Si una respuesta no debe esperar, pide a un profesional que la lea.',
      research:
        'Este servidor está configurado para estudio y no para atención: el programa calcula puntuaciones y sugerencias a partir de las respuestas.',
      clinic:
        'El programa calcula puntuaciones y sugerencias a partir de las respuestas a los cuestionarios. Un profesional las lee y decide.',
    },
  },
  kept: {
    heading: 'Lo que se guarda en el servidor',
    never:
      'El programa no borra nada por sí mismo, ni tiene una fecha para hacerlo. Lo que sí se borra está señalado. Pregunte a la consulta cuánto tiempo conserva sus registros.',
    readBy: who => `Lo lee en la aplicación: ${who}`,
    readers: {
      self: 'la persona de quien trata',
      shared: 'la persona de quien trata, en lo que se le muestra',
      hour: 'quienes están en la hora',
      practitioners: 'los profesionales de sus horas',
      guardians: 'quienes firman junto a ella',
      responders: 'a quienes se pide ayuda',
      nobody: 'nadie; ninguna pantalla lo muestra',
    },
    removed: {
      sent: 'Se borra cuando se envía o ya no se pide.',
      answered: 'Se borra cuando se contesta.',
    },
    matters: {
      people: 'Nombres, idiomas y números de teléfono',
      identity: 'Que se comprobó la identidad de alguien, cómo y cuándo',
      logins: 'Enlaces y navegadores con acceso, sin sus secretos',
      hours: 'Cuándo se planearon y tuvieron lugar las horas, y quién estuvo en ellas',
      interruptions: 'Cuándo se interrumpió una hora y qué resultó de ello',
      messages: 'Los mensajes de una hora',
      whereabouts: 'Dónde dijo alguien que está durante una hora',
      plans: 'A quién llamar por alguien en una emergencia',
      licences: 'Para qué tienen licencia los profesionales, y los códigos por los que se rigen',
      room: 'Las respuestas sobre la habitación y lo que se decidió sobre ellas',
      agreement: 'El acuerdo, sus versiones y sus firmas',
      'new-devices': 'Un dispositivo nuevo que espera a ser reconocido',
      guardians: 'Quién consiente por quién, y meses de nacimiento',
      drafts: 'Respuestas empezadas y no enviadas',
      questionnaires: 'Respuestas enviadas',
      inquiries: 'Preguntas hechas aquí y respuestas',
      conclusions: 'Lo que un profesional concluyó de las respuestas',
      care: 'Notas de atención por las que se preguntan algunas cosas',
      judgement: 'Cómo se ve el trabajo en común',
      notes: 'Notas sobre una hora',
      duties: 'Lo que se sopesó sobre deberes de la ley',
      arrangements: 'Lo que los profesionales resuelven antes de atender a alguien',
      disclosures: 'Lo que un profesional anotó que contó de sí mismo',
      help: 'Peticiones de ayuda y a quién se avisa',
      audit: 'El registro de lo que se cambió y se abrió',
    },
  },
  outside: {
    heading: 'Lo que sale del servidor',
    none: 'Nada. No hay ningún otro servicio configurado.',
    places: {
      relay: 'Un repetidor para llamadas:',
      'address-server': 'Un servidor que dice a un navegador su propia dirección de red:',
      waker: 'Una dirección a la que se avisa cuando hay respuestas que leer enseguida:',
      'help-post': 'Una dirección a la que se avisa de peticiones de ayuda:',
      'help-mail': 'Un servidor de correo para cartas sobre peticiones de ayuda:',
      payment: 'Un proveedor de pagos:',
    },
    told: {
      media: 'la llamada cifrada y las direcciones de red de ambos.',
      address: 'la dirección de red de cada navegador.',
      ids: 'cuándo y en qué hora, con números de este servidor; ningún nombre y ninguna palabra.',
      place: 'cuándo y en qué hora, y dónde dijo que está quien pide ayuda.',
      typed: 'lo que alguien escribe allí para comprobar una tarjeta; ningún nombre desde aquí.',
    },
  },
  device: {
    heading: 'Lo que se guarda en su dispositivo',
    keeps:
      'Su navegador guarda su idioma y sus dispositivos, lo que escribió y aún no ha llegado, una tarjeta con números de teléfono hasta que acaba la hora, y la clave con la que firma. No guarda imagen ni sonido.',
    others: 'Quien pueda usar su dispositivo y su navegador puede ver estas cosas, y quizá qué páginas se abrieron.',
    covered:
      'Su página se cubre mientras no está a la vista y, fuera de la llamada, también mientras se usa otra ventana. Un teléfono puede haber tomado antes su imagen.',
    locks: minutes =>
      `Si nadie la toca durante ${minutes} minutos se cierra con llave, pero no en la llamada ni en la puerta, y se abre con su enlace. Quien sabe de navegadores puede evitarlo: bloquee también el dispositivo.`,
  },
}
