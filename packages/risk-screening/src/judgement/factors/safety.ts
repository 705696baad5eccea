/** Factors on the place, on danger now, and on how the two work together. Own words. */
import type { Factor } from '../factor.ts'

/** The factors ENV, CRI, CHI, SUB and ENG. */
export const SAFETY: readonly Factor[] = [
  {
    code: 'ENV',
    words: {
      en: {
        name: 'The place',
        definition: 'Where and how the client takes part, and who else is near.',
        indicators: [
          'Takes part from a bed or a car.',
          'Hands or upper body are not in the picture.',
          'Others can hear.',
          'Is somewhere else than was stated.',
        ],
        protective: ['Has a private place to sit.', 'The place and the hour are always the same.'],
        plain: {
          name: 'Your place',
          asks: 'Where do you take part, how do you sit, and who is near?',
          helps: 'It helps to have a private place with a chair, the same one each time.',
        },
      },
      es: {
        name: 'El lugar',
        definition: 'Dónde y cómo participa quien recibe la terapia, y quién más está cerca.',
        indicators: [
          'Participa desde una cama o un coche.',
          'Las manos o el torso no están en la imagen.',
          'Otras personas pueden oír.',
          'Está en un lugar distinto del indicado.',
        ],
        protective: ['Tiene un lugar privado donde sentarse.', 'El lugar y la hora son siempre los mismos.'],
        plain: {
          name: 'Su lugar',
          asks: '¿Dónde participa, cómo se sienta y quién está cerca?',
          helps: 'Ayuda tener un lugar privado con una silla, siempre el mismo.',
        },
      },
    },
    instruments: ['online-setting'],
    safeguards: ['K1', 'K2', 'K4', 'L1', 'L2', 'C8'],
    cannotWait: false,
  },
  {
    code: 'CRI',
    words: {
      en: {
        name: 'Crisis and self-harm',
        definition: 'The client’s own life may be in danger, or they may suddenly break down.',
        indicators: ['Thoughts of suicide, a plan or an act.', 'An arrest, becoming known, or a loss, not long ago.'],
        protective: ['A safety plan was made.', 'Someone who supports them can be reached.'],
        plain: {
          name: 'When it becomes too much',
          asks: 'Are there thoughts of ending your life, or has something happened that is hard to bear?',
          helps: 'It helps to have a safety plan and someone you can reach.',
        },
      },
      es: {
        name: 'Crisis y autolesión',
        definition: 'La vida de quien recibe la terapia puede correr peligro, o puede derrumbarse de pronto.',
        indicators: [
          'Pensamientos de suicidio, un plan o un acto.',
          'Una detención, que se haya sabido o una pérdida, hace poco.',
        ],
        protective: ['Se hizo un plan de seguridad.', 'Hay alguien que le apoya y a quien se puede llamar.'],
        plain: {
          name: 'Cuando es demasiado',
          asks: '¿Hay pensamientos de acabar con su vida, o ha pasado algo difícil de soportar?',
          helps: 'Ayuda tener un plan de seguridad y alguien a quien llamar.',
        },
      },
    },
    instruments: ['phq9', 'cssrs-screener', 'core10', 'boundary-brief'],
    safeguards: ['P1', 'P2', 'L1', 'L2', 'S3'],
    cannotWait: true,
  },
  {
    code: 'CHI',
    words: {
      en: {
        name: 'Safety of children and others',
        definition: 'A child or another person who can be named could come to harm now.',
        indicators: [
          'Is with children and there is no plan for it.',
          'A named person is threatened.',
          'A partner is afraid.',
        ],
        protective: ['Others are there whenever children are.', 'Other adults know.'],
        plain: {
          name: 'Safety of others',
          asks: 'Could a child or someone else near you come to harm at present?',
          helps: 'It helps when other adults know, and when you are with children only as was agreed.',
        },
      },
      es: {
        name: 'Seguridad de menores y de otras personas',
        definition: 'Un menor u otra persona a quien se puede nombrar podría sufrir daño ahora.',
        indicators: [
          'Está con menores y no hay un plan para ello.',
          'Se amenaza a una persona concreta.',
          'Su pareja tiene miedo.',
        ],
        protective: ['Hay otras personas siempre que hay menores.', 'Otras personas adultas lo saben.'],
        plain: {
          name: 'Seguridad de otras personas',
          asks: '¿Podría un menor u otra persona cercana sufrir daño en este momento?',
          helps: 'Ayuda que otras personas adultas lo sepan y estar con menores solo como se acordó.',
        },
      },
    },
    instruments: ['casic', 'boundary-brief'],
    safeguards: ['P3', 'D1', 'D2', 'S1', 'S3'],
    cannotWait: true,
  },
  {
    code: 'SUB',
    words: {
      en: {
        name: 'Alcohol and drugs',
        definition: 'Something is taken that lowers control or makes the hours unsafe.',
        indicators: [
          'Had drunk or taken something in an hour.',
          'Had drunk or taken something before a limit was passed.',
        ],
        protective: ['Keeps to an agreement to take nothing before the hours.'],
        plain: {
          name: 'Alcohol and drugs',
          asks: 'Do you drink or take something that makes it harder to keep to what you want?',
          helps: 'It helps to take nothing before our hours. If it happened, another day is better than none.',
        },
      },
      es: {
        name: 'Alcohol y drogas',
        definition: 'Se consume algo que reduce el control o hace poco seguras las citas.',
        indicators: ['En una cita había bebido o consumido.', 'Había bebido o consumido antes de pasar un límite.'],
        protective: ['Mantiene el acuerdo de no consumir nada antes de las citas.'],
        plain: {
          name: 'El alcohol y las drogas',
          asks: '¿Bebe o consume algo que le hace más difícil mantener lo que quiere?',
          helps: 'Ayuda no consumir nada antes de las citas. Si ocurrió, otro día es mejor que ninguno.',
        },
      },
    },
    instruments: ['audit', 'dast10'],
    safeguards: ['C9', 'M5', 'A1'],
    cannotWait: false,
  },
  {
    code: 'ENG',
    words: {
      en: {
        name: 'Working together and openness',
        definition: 'How far the client shares the goals, keeps to agreements and says when something slips.',
        indicators: [
          'The camera is off again and again.',
          'Is late or away and says nothing.',
          'Says yes without meaning it.',
        ],
        protective: ['Tells of slips without being asked.', 'Has a say in the plan.'],
        plain: {
          name: 'Working together',
          asks: 'Do you share the goals, and can you say when something slips?',
          helps: 'It helps when you have a say in the plan. To tell of a slip is a success.',
        },
      },
      es: {
        name: 'Trabajo en común y franqueza',
        definition:
          'Hasta dónde quien recibe la terapia comparte las metas, mantiene lo acordado y dice cuándo algo se tuerce.',
        indicators: [
          'La cámara está apagada una y otra vez.',
          'Llega tarde o falta y no dice nada.',
          'Dice que sí sin estar de acuerdo.',
        ],
        protective: ['Cuenta los tropiezos sin que se le pregunte.', 'Tiene voz en el plan.'],
        plain: {
          name: 'El trabajo en común',
          asks: '¿Comparte las metas, y puede decir cuándo algo se tuerce?',
          helps: 'Ayuda tener voz en el plan. Contar un tropiezo es un logro.',
        },
      },
    },
    instruments: ['srs', 'ors', 'boundary-brief'],
    safeguards: ['A5', 'C10', 'M1'],
    cannotWait: false,
  },
]
