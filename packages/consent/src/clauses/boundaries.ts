/** Limits: what is part of the work and what is not, for both, and what we do when a limit is passed. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `boundaries` about limits; those about the work itself stand in `THERAPY`. */
export const BOUNDARIES: readonly Clause[] = [
  {
    id: 'boundaries.part-of-the-work',
    version: 1,
    group: 'boundaries',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['C1'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'What is part of the work',
        text: [
          'You may speak about anything here, sexuality included, in plain words.',
          'Some things are not part of the work, for either of us: flirting, sexual hints, showing arousal, showing the naked body, touching in a sexual way, or saying or showing something in order to tempt or to shock. Both of us dress as for a visit.',
          'If this happens or begins to, either of us may say so. We pause and talk about it. Saying so is not an accusation: it is how we look after the work.',
        ],
      },
      es: {
        heading: 'Qué forma parte del trabajo',
        text: [
          'Aquí puede hablar de todo, también de sexualidad, con palabras claras.',
          'Hay cosas que no forman parte del trabajo, para ninguna de las partes: coquetear, hacer insinuaciones sexuales, mostrar excitación, mostrar el cuerpo desnudo, tocar de manera sexual, o decir o mostrar algo para tentar o para escandalizar. Ambas partes llevamos ropa como para una visita.',
          'Si esto ocurre o empieza a ocurrir, cualquiera puede decirlo. Hacemos una pausa y lo hablamos. Decirlo no es una acusación: así cuidamos el trabajo.',
        ],
      },
    },
    source: { of: 'D3a: what is acceptable and what is not, agreed at the outset; safeguard C1', read: '2026-11' },
  },
  {
    id: 'boundaries.our-examples',
    version: 1,
    group: 'boundaries',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['C1'],
    purpose: null,
    parameters: {
      inWords: { kind: 'list', least: 2, most: 4, each: 200 },
      notInWords: { kind: 'list', least: 2, most: 4, each: 200 },
      inDeed: { kind: 'list', least: 2, most: 4, each: 200 },
      notInDeed: { kind: 'list', least: 2, most: 4, each: 200 },
    },
    words: {
      en: {
        heading: 'Our own examples',
        text: [
          'We found these examples together, so that neither of us has to guess. In words, this is part of the work:',
          '{inWords}',
          'In words, this is not part of the work:',
          '{notInWords}',
          'In what we do, this is part of the work:',
          '{inDeed}',
          'In what we do, this is not part of the work:',
          '{notInDeed}',
        ],
      },
      es: {
        heading: 'Nuestros propios ejemplos',
        text: [
          'Encontramos estos ejemplos en conjunto, para que nadie tenga que adivinar. En las palabras, esto forma parte del trabajo:',
          '{inWords}',
          'En las palabras, esto no forma parte del trabajo:',
          '{notInWords}',
          'En lo que hacemos, esto forma parte del trabajo:',
          '{inDeed}',
          'En lo que hacemos, esto no forma parte del trabajo:',
          '{notInDeed}',
        ],
      },
    },
    source: { of: 'D4a: what is acceptable here, in word and in deed; safeguard C1', read: '2026-11' },
  },
  {
    id: 'boundaries.talk-of-sex',
    version: 1,
    group: 'boundaries',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['C2'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'When we talk about sex',
        text: [
          'When we talk about sex, it serves the goal we agreed on. We use plain words, and go into as much detail as the work needs and no more.',
          'Either of us may say “pause” at any moment and need not give a reason. We stop there. Then we see together whether to go on, talk about something else or leave it for another day.',
        ],
      },
      es: {
        heading: 'Cuando hablamos de sexo',
        text: [
          'Cuando hablamos de sexo, es para la meta que acordamos. Usamos palabras claras y entramos en los detalles que el trabajo necesita, no más.',
          'Cualquiera de las partes puede decir «pausa» en cualquier momento y no tiene que dar un motivo. Ahí nos detenemos. Después vemos en conjunto si seguimos, hablamos de otra cosa o lo dejamos para otro día.',
        ],
      },
    },
    source: { of: 'Safeguard C2: talk about sex serves the work, and either may say stop', read: '2026-11' },
  },
  {
    id: 'boundaries.arousal',
    version: 1,
    group: 'boundaries',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['C4'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'If arousal comes up',
        text: [
          'Both of us keep the hour, and the time just before it, free of anything sexual: no pornography, and no seeking of arousal. Talking about sex for the work is something else.',
          'Arousal can come by itself, and there is no shame in saying so. “I need a pause” is enough. We stop the picture, and then we talk, or we find another hour.',
        ],
      },
      es: {
        heading: 'Si aparece la excitación',
        text: [
          'Ambas partes mantenemos la cita, y el tiempo justo antes, sin nada sexual: sin pornografía y sin buscar la excitación. Hablar de sexo para el trabajo es otra cosa.',
          'La excitación puede aparecer por sí sola, y decirlo no es motivo de vergüenza. Basta con «necesito una pausa». Quitamos la imagen, y luego hablamos o buscamos otra cita.',
        ],
      },
    },
    source: { of: 'Safeguard C4: nothing sexual, and a way to say so without shame', read: '2026-11' },
  },
  {
    id: 'boundaries.when-a-limit-is-passed',
    version: 1,
    group: 'boundaries',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['C6'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'When a limit is passed',
        text: [
          'We go step by step, and only as far as is needed. We name it. We pause. We take a short break. We end the hour for that day, at once if it is serious. Your practitioner talks it over with their supervisor. Ending the work altogether is not the first step.',
          'This holds for both of us. If your practitioner passes a limit, you may say so, to them or to the practice. Nobody will hold it against you.',
        ],
      },
      es: {
        heading: 'Cuando se pasa un límite',
        text: [
          'Vamos paso a paso, y solo hasta donde haga falta. Lo nombramos. Hacemos una pausa. Tomamos un descanso breve. Terminamos la cita de ese día, de inmediato si es algo grave. Su profesional lo habla en su supervisión. Poner fin a todo el trabajo no es el primer paso.',
          'Esto vale para ambas partes. Si su profesional pasa un límite, usted puede decirlo, a su profesional o a la consulta. Nadie se lo tomará a mal.',
        ],
      },
    },
    source: { of: 'Safeguard C6: known steps, the end of the work not being the first', read: '2026-11' },
  },
  {
    id: 'boundaries.the-medium',
    version: 1,
    group: 'boundaries',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'The screen itself',
        text: [
          'For some people a camera, a screen or a keyboard is arousing in itself. It is nothing to be ashamed of. If either of us notices this, we both undertake to bring it up, and we look for another way, such as the telephone or a room.',
          'We talk about it; it is not acted out with your practitioner or towards them.',
        ],
      },
      es: {
        heading: 'La pantalla misma',
        text: [
          'A algunas personas una cámara, una pantalla o un teclado les resulta excitante en sí. No es motivo de vergüenza. Si cualquiera de las partes lo nota, ambas nos comprometemos a decirlo, y buscamos otra manera, como el teléfono o una sala.',
          'Se habla de ello; no se lleva a la práctica con su profesional ni hacia su profesional.',
        ],
      },
    },
    source: { of: 'D7c: open talk about the medium, and the duty of both to raise it', read: '2026-11' },
  },
  {
    id: 'boundaries.self-disclosure',
    version: 1,
    group: 'boundaries',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'practitioner',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'What your practitioner tells of themselves',
        text: [
          'This hour is for you. Your practitioner tells of themselves only where it serves your work, and not for their own sake. You may ask. If they prefer not to answer, they will say so. That does not make it a wrong question.',
        ],
      },
      es: {
        heading: 'Lo que su profesional cuenta de sí',
        text: [
          'Esta cita es para usted. Su profesional cuenta algo de sí solo cuando le sirve a usted en el trabajo, y no por interés propio. Usted puede preguntar. Si su profesional prefiere no responder, lo dirá. Eso no quiere decir que fuera una mala pregunta.',
        ],
      },
    },
    source: { of: 'D28: self-disclosure only in the interest of the person', read: '2026-11' },
  },
]
