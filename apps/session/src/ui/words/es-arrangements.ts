/** The page before contact with one client, for the practitioner. Spanish. Loaded with the page. */
import type { ArrangementsWords } from './en-arrangements.ts'

/** The Spanish words. */
export const esArrangements: ArrangementsWords = {
  heading: name => `Antes del contacto con ${name}`,
  intro:
    'Lo que sabe y no sabe antes de verse, y si está dispuesto o dispuesta a estar a solas con esta persona. Solo lo leen los profesionales de esta persona. Quien viene no lee nada de ello.',
  back: 'Volver a la hora',
  by: (name, when) => `${name}, ${when}`,
  keep: 'Guardar',
  kept: 'Guardado.',
  choose: 'Elija, por favor.',
  missing: 'Escriba unas palabras, por favor.',
  way: { 'in-person': 'En una misma sala', video: 'Por vídeo', telephone: 'Por teléfono', chat: 'Por chat' },
  open: {
    nothing: 'Nada de esta página retiene la puerta.',
    heading:
      'La puerta sigue cerrada hasta que esto esté resuelto. Quien viene lee que usted tiene algo que resolver, y nada más.',
    hold: {
      'say-known': () => 'Escriba lo que se sabe y lo que no.',
      'review-online': () => 'Revise si el trabajo a distancia es adecuado. Ahora no hay ninguna revisión vigente.',
      'as-reviewed': way =>
        `La última revisión dice otra vía que a distancia, y esta hora está prevista: ${way}. Véanse como dice la revisión, o revíselo de nuevo.`,
      'say-alone': way => `Diga si acepta estar a solas con esta persona. Esta hora está prevista: ${way}.`,
      'settle-alone': way => `Alguien dijo que no a estar a solas: ${way}. Escriba qué se hace en su lugar.`,
      'as-settled': way =>
        `Está escrito qué se hace en su lugar, y esta hora sigue prevista: ${way}, con un solo profesional. Podrá tener lugar cuando esté prevista como escribió, o cuando escriba otra cosa.`,
    },
  },
  known: {
    heading: 'Lo que se sabe',
    nothing: 'Aún no se escribió nada.',
    unknown: 'No se sabe',
    write: 'Escribirlo',
    writeAgain: 'Escribirlo de nuevo',
    part: {
      charge: '¿Hay algo denunciado o decidido por un tribunal?',
      toward: '¿Fue con alguien a quien conocía?',
      behaviour: '¿Qué tipo de conducta?',
      target: '¿Con quién es probable?',
      own: '¿Es usted de ese género?',
    },
    charge: { alleged: 'denunciado', convicted: 'condena', neither: 'ninguna de las dos', unknown: 'no se sabe' },
    toward: {
      stranger: 'una persona desconocida',
      known: 'alguien a quien conocía',
      both: 'ambas',
      unknown: 'no se sabe',
    },
    target: { women: 'mujeres', men: 'hombres', any: 'cualquiera', unknown: 'no se sabe' },
    own: { same: 'sí', other: 'no', unknown: 'no lo sé o no lo digo' },
    behaviour: '¿Qué tipo de conducta, en palabras sencillas? Déjelo vacío mientras no se sepa.',
  },
  alone: {
    heading: 'A solas con esta persona',
    intro:
      'Nadie tiene que estarlo, y nadie tiene que decir por qué. Un no pide una sola cosa: qué se hace en su lugar. Nunca es motivo para no atender.',
    write: 'Decir a qué está dispuesto',
    writeAgain: 'Decirlo de nuevo',
    word: { yes: 'sí, a solas', no: 'no, a solas no' },
    you: 'Usted',
    yes: ways => `Acepta: ${ways}`,
    no: ways => `No acepta: ${ways}`,
    reason: 'Algo que un colega debería saber',
    insteadOf: way => `En lugar de a solas: ${way}`,
    instead: '¿Qué se hace en su lugar?',
    how: {
      'co-therapist': 'participa un segundo profesional',
      'other-way': 'otra vía para verse',
      reassign: 'lo toma otro profesional',
    },
    insteadHow: '¿Quién, por qué vía y para cuándo?',
    settle: 'Resolverlo así',
  },
  review: {
    heading: '¿Es adecuado el trabajo a distancia?',
    intro:
      'Una nota de atención dice que internet tiene parte en lo que trabajan. Háblelo con un colega o en supervisión, y escriba aquí qué resultó. Una hora a distancia espera hasta que haya una revisión vigente; cada una vale noventa días como máximo.',
    nothing: 'Aún no se escribió ninguna revisión.',
    write: 'Escribir una revisión',
    writeAgain: 'Revisarlo de nuevo',
    outcome: '¿Qué resultó?',
    outcomes: {
      suitable: 'adecuado a distancia',
      'with-conditions': 'adecuado con condiciones',
      'in-person': 'en una misma sala en su lugar',
      refer: 'se deriva a otra persona',
    },
    consulted: '¿Con quién se habló?',
    on: '¿Qué día?',
    until: '¿Hasta el final de qué día vale?',
    words: '¿Qué se sopesó? ¿Con qué condiciones, o qué se hace en su lugar y para cuándo?',
  },
  asks: {
    heading: 'Antes de verse en una misma sala; no retiene ninguna puerta:',
    ask: {
      building:
        'Escriba quién más está en el edificio, cuándo está abierto y qué está previsto para estar allí a solas.',
      informed: 'Escriba si se informó a otro servicio del edificio, hasta donde la ley lo permite.',
    },
  },
  building: {
    heading: 'Verse en una misma sala',
    intro:
      'Lo que está escrito aquí lleva a una misma sala. Quien está allí con una persona no debería ser la única en el edificio sin un plan.',
    nothing: 'Aún no se escribió nada.',
    write: 'Escribirlo',
    writeAgain: 'Escribirlo de nuevo',
    others: '¿Hay alguien más en el edificio a esa hora?',
    isSo: { yes: 'sí', no: 'no', unknown: 'no se sabe' },
    open: '¿Cuándo está abierto el edificio?',
    plan: '¿Qué está previsto para estar allí a solas: quién sabe de la hora, quién se asoma, cómo se pide ayuda?',
    shared: '¿Comparte el edificio otro servicio?',
  },
  informed: {
    heading: 'Otros servicios del edificio',
    intro:
      'Donde la ley lo permite, a un servicio que comparte el edificio se le dice que hace falta cuidado, y nunca con quién. Aquí no hay campo para texto, para que no se nombre a nadie.',
    nothing: 'Aún no se escribió nada.',
    write: 'Escribirlo',
    writeAgain: 'Escribir otro',
    service: '¿Para quién es el servicio?',
    services: {
      children: 'menores y familias',
      adults: 'personas adultas que necesitan apoyo',
      health: 'salud',
      housing: 'vivienda',
      justice: 'libertad vigilada o tribunales',
      other: 'otras personas',
    },
    ground: '¿Con qué fundamento se le informó?',
    grounds: {
      'law-requires': 'la ley lo exige',
      'law-permits': 'la ley lo permite',
      'client-agreed': 'la persona estuvo de acuerdo',
      'not-permitted': 'no se le informó: la ley no lo permite',
    },
    on: '¿Qué día?',
  },
  institution: {
    heading: 'Desde una institución',
    intro:
      'Para quien participa desde una cárcel, una clínica o una residencia. Está en su tarjeta en la puerta antes de cada hora. Una hora que se corta por un cierre allí no es culpa de nadie y se da de nuevo.',
    onCard: 'Acordado con la institución',
    nothing: 'No se escribió nada.',
    write: 'Escribirlo',
    writeAgain: 'Escribirlo de nuevo',
    expected: '¿Quién está previsto que esté allí, y dónde se queda?',
    movement: '¿Quién trae a la persona y la lleva de vuelta, y cuándo se cierran las puertas?',
    contact: '¿Con quién se comunica usted allí, y cómo?',
    theirs: '¿Qué espera la institución de que las horas lleguen a su final?',
    ours: '¿Qué espera usted de ello?',
  },
  apart: {
    heading: 'Esperar sin coincidir con otros',
    intro:
      'Para quien espera donde esperan otros, en una consulta o en el lugar desde donde participa. No se prevé ninguna hora más cerca de la de otra persona de la que también esté escrito. Las horas ya previstas se quedan como están. En esta puerta nadie que espera ve nunca a otra persona.',
    nothing: 'No se escribió nada: al prever una hora no se pregunta.',
    write: 'Escribirlo',
    writeAgain: 'Escribirlo de nuevo',
    gap: '¿Cuánto tiempo tiene que haber entre medias?',
    gaps: {
      none: 'nada, no hace falta',
      'quarter-hour': '15 minutos',
      'half-hour': '30 minutos',
      hour: 'una hora',
      'two-hours': 'dos horas',
    },
    words: 'Lo que debe saber quien prevé la hora, sin el nombre de nadie más',
  },
  log: {
    heading: 'Todo lo que se escribió',
    nothing: 'Aún nada.',
    amend: 'Corregir',
    right: '¿Qué es lo correcto?',
    amended: (name, when) => `Corregido por ${name}, ${when}:`,
  },
  refused: {
    'nothing-to-settle': 'Nadie dijo que no a esta vía, así que no hay nada que resolver.',
    'no-other-way': 'No aceptó ninguna otra vía. Diga primero cuál aceptaría, o elija otra cosa.',
    'not-yet': 'Este día aún no ha llegado.',
    'ends-before': 'El último día es anterior al día de la conversación.',
    'too-long': 'Una revisión vale noventa días como máximo. Elija un último día anterior.',
    'no-such-entry': 'Lo que se quiere corregir no está en esta hoja.',
    'too-many': 'Esta hoja está llena. Pregunte a quien lleva este servidor.',
    other: 'Esto no se pudo guardar tal como está. Lo que escribió sigue aquí.',
  },
}
