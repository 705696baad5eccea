/** Factors on closeness, what was lived through, and what a person or the medium brings along. Own words. */
import type { Factor } from '../factor.ts'

/** The factors ATT, TRA, NEU and ARO. */
export const PERSON: readonly Factor[] = [
  {
    code: 'ATT',
    words: {
      en: {
        name: 'Closeness to the practitioner',
        definition:
          'Strong longing for the practitioner as a person, testing of them, or looking for them outside the work.',
        indicators: [
          'Contact outside the agreed way.',
          'Looks for private facts on the practitioner.',
          'The end of an hour weighs far more than one would expect.',
        ],
        protective: ['Can speak of feelings for the practitioner.', 'Has other steady bonds.'],
        plain: {
          name: 'Closeness in our work',
          asks: 'Are there strong feelings for your practitioner, or a wish to reach them outside the agreed way?',
          helps: 'It helps when such feelings can be spoken of here, and when there are other people you can rely on.',
        },
      },
      es: {
        name: 'Cercanía con su profesional',
        definition:
          'Un anhelo fuerte hacia su profesional como persona, ponerle a prueba o buscarle fuera del trabajo.',
        indicators: [
          'Contacto fuera de la vía acordada.',
          'Busca datos privados de su profesional.',
          'El final de una cita pesa mucho más de lo que se esperaría.',
        ],
        protective: ['Puede hablar de lo que siente hacia su profesional.', 'Tiene otros vínculos estables.'],
        plain: {
          name: 'La cercanía en nuestro trabajo',
          asks: '¿Hay sentimientos fuertes hacia su profesional, o el deseo de comunicarse fuera de la vía acordada?',
          helps: 'Ayuda poder hablar aquí de esos sentimientos y tener otras personas con quienes contar.',
        },
      },
    },
    instruments: ['ecrs', 'rq', 'srs', 'boundary-brief'],
    safeguards: ['C5', 'E1', 'E2', 'S1', 'M3'],
    cannotWait: false,
  },
  {
    code: 'TRA',
    words: {
      en: {
        name: 'What was lived through',
        definition: 'Hard experiences that shape arousal, shame, drifting away or safety in closeness.',
        indicators: [
          'Pictures of the past come back, or the person shuts down, in an hour.',
          'Turns sexual in order to keep another person calm.',
        ],
        protective: ['Has ways back to the here and now.', 'Work on it has begun.'],
        plain: {
          name: 'What you lived through',
          asks: 'Are there hard experiences that come back, or that make closeness difficult?',
          helps: 'It helps to have a way back to calm, and to take hard subjects in an order that you can bear.',
        },
      },
      es: {
        name: 'Lo vivido',
        definition:
          'Experiencias duras que influyen en la excitación, la vergüenza, la desconexión o la seguridad en la cercanía.',
        indicators: [
          'En una cita vuelven imágenes del pasado, o la persona se apaga.',
          'Se vuelve sexual para mantener en calma a otra persona.',
        ],
        protective: ['Tiene caminos de vuelta al aquí y ahora.', 'El trabajo sobre ello ha empezado.'],
        plain: {
          name: 'Lo que ha vivido',
          asks: '¿Hay experiencias duras que vuelven, o que hacen difícil la cercanía?',
          helps: 'Ayuda tener un camino de vuelta a la calma y tratar lo difícil en un orden que pueda sostener.',
        },
      },
    },
    instruments: ['pcl5', 'pcptsd5', 'ace10'],
    safeguards: ['A3', 'M4', 'P2'],
    cannotWait: false,
  },
  {
    code: 'NEU',
    words: {
      en: {
        name: 'Ways of understanding',
        definition:
          'Another way to read signs, language or many impressions at once, for which rules need other words.',
        indicators: [
          'Takes words as they are said.',
          'Does not see a limit that is only hinted at.',
          'A picture call is too much at once.',
        ],
        protective: ['Written rules or pictures help.', 'Someone is there who supports them.'],
        plain: {
          name: 'What makes things clear',
          asks: 'Which words, pictures or pauses make things clear for you?',
          helps: 'It helps when rules are written or drawn, and when someone you trust can support you.',
        },
      },
      es: {
        name: 'Maneras de entender',
        definition:
          'Otra manera de leer señales, lenguaje o muchas impresiones a la vez, para la que las reglas necesitan otras palabras.',
        indicators: [
          'Toma las palabras tal como se dicen.',
          'No ve un límite que solo se insinúa.',
          'Una llamada con imagen es demasiado a la vez.',
        ],
        protective: ['Ayudan las reglas escritas o con imágenes.', 'Hay alguien que le apoya.'],
        plain: {
          name: 'Lo que aclara las cosas',
          asks: '¿Qué palabras, imágenes o pausas le aclaran las cosas?',
          helps: 'Ayuda que las reglas estén escritas o dibujadas y que alguien de confianza pueda apoyarle.',
        },
      },
    },
    instruments: ['boundary-brief'],
    safeguards: ['A4', 'C7', 'M4'],
    cannotWait: false,
  },
  {
    code: 'ARO',
    words: {
      en: {
        name: 'Arousal by the device itself',
        definition: 'The screen, the camera, the keyboard or one’s own picture is itself a part of arousal.',
        indicators: [
          'Arousal when a call begins.',
          'Only a certain device or position will do.',
          'Seeing oneself in the picture matters sexually.',
        ],
        protective: ['Another device or place works without arousal.'],
        plain: {
          name: 'The device',
          asks: 'Does a screen, a camera or a keyboard by itself sometimes arouse you?',
          helps: 'It helps when another device or place works well for you, and when it can be said without shame.',
        },
      },
      es: {
        name: 'Excitación por el propio dispositivo',
        definition: 'La pantalla, la cámara, el teclado o la propia imagen son en sí parte de la excitación.',
        indicators: [
          'Excitación al empezar una llamada.',
          'Solo sirve cierto dispositivo o cierta postura.',
          'Verse en la imagen importa sexualmente.',
        ],
        protective: ['Otro dispositivo u otro lugar funciona sin excitación.'],
        plain: {
          name: 'El dispositivo',
          asks: '¿Le excita a veces una pantalla, una cámara o un teclado por sí mismos?',
          helps: 'Ayuda que otro dispositivo u otro lugar le funcione bien, y poder decirlo sin vergüenza.',
        },
      },
    },
    instruments: ['ppcs18', 'cius14', 'boundary-brief'],
    safeguards: ['T5', 'T6', 'M2', 'M3', 'C4', 'K2'],
    cannotWait: false,
  },
]
