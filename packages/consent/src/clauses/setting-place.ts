/** The places we meet from: private for each, known well enough for help to come, and neutral on the screen. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `setting` that are about the place. */
export const SETTING_PLACE: readonly Clause[] = [
  {
    id: 'setting.private-place',
    version: 1,
    group: 'setting',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['K1'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'A private place',
        text: [
          'Please choose a place where nobody can hear you or see your screen, with the door shut and no child within hearing. Use a network you trust rather than public Wi-Fi. Headphones help.',
          'If someone comes near, say so or simply stop talking. We pause until you have your privacy back. Your practitioner does the same at their end. If it is not possible today, say so, and we will see together what is.',
        ],
      },
      es: {
        heading: 'Un lugar privado',
        text: [
          'Elija, por favor, un lugar donde nadie pueda oírle ni ver su pantalla, con la puerta cerrada y sin menores que puedan oír. Use una red de confianza en vez de una wifi pública. Los auriculares ayudan.',
          'Si alguien se acerca, dígalo o simplemente deje de hablar. Hacemos una pausa hasta que vuelva a tener privacidad. Su profesional hace lo mismo de su lado. Si hoy no es posible, dígalo, y veremos en conjunto qué se puede hacer.',
        ],
      },
    },
    source: { of: 'D35: a suitable space; safeguard K1: privacy; B9a: asked before each hour', read: '2026-11' },
  },
  {
    id: 'setting.who-is-near',
    version: 1,
    group: 'setting',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'subject',
    modalities: null,
    safeguards: ['K4'],
    purpose: null,
    parameters: {
      whoIsNear: { kind: 'words', most: 300 },
    },
    words: {
      en: {
        heading: 'Who is near',
        text: [
          'Before each hour, please say who is at home with you and who could come if you needed someone. We ask for the sake of your privacy and your safety. If it changes during the hour, please say so. This is what we agreed about who may be near:',
          '“{whoIsNear}”',
        ],
      },
      es: {
        heading: 'Quién está cerca',
        text: [
          'Antes de cada cita, diga por favor quién está en casa con usted y quién podría venir si necesitara a alguien. Lo preguntamos por su privacidad y su seguridad. Si algo cambia durante la cita, dígalo, por favor. Esto es lo que acordamos sobre quién puede estar cerca:',
          '«{whoIsNear}»',
        ],
      },
    },
    source: { of: 'Safeguard K4: who is at home, and who can come', read: '2026-11' },
  },
  {
    id: 'setting.where-you-are',
    version: 1,
    group: 'setting',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'subject',
    modalities: null,
    safeguards: ['L1', 'L2'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Where you are today',
        text: [
          'Before each hour we ask for the address where you are, and for a number to call you back. Help, if you ever need it, must come to where you are and not to your home. The law of that place also decides whether we may work together that day.',
          'We ask again when you come back after an interruption, change to another network or have been without a picture for a long time. If you move to another place during the hour, please tell us.',
        ],
      },
      es: {
        heading: 'Dónde está usted hoy',
        text: [
          'Antes de cada cita le preguntamos la dirección donde está y un número para devolverle la llamada. La ayuda, si alguna vez la necesita, tiene que llegar adonde está y no a su casa. Además, la ley de ese lugar decide si podemos trabajar ese día.',
          'Volvemos a preguntar si regresa tras una interrupción, si cambia de red o si pasa mucho tiempo sin imagen. Si cambia de lugar durante la cita, díganoslo, por favor.',
        ],
      },
    },
    source: { of: 'Safeguards L1 and L2: place and number at each start, and again after a break', read: '2026-11' },
  },
  {
    id: 'setting.my-room',
    version: 1,
    group: 'setting',
    subjects: SUBJECT_ROLES,
    binds: 'practitioner',
    modalities: null,
    safeguards: ['E1'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Your practitioner’s room',
        text: [
          'Your practitioner prepares their place for the hour: a neutral background, and dress as for a visit in the practice. No family pictures and no names of people close to them can be seen. The room is not a bedroom. Where there is no other room, the bed is not in the picture.',
          'If something you see bothers you or draws your attention, please say so.',
        ],
      },
      es: {
        heading: 'El lugar de su profesional',
        text: [
          'Su profesional prepara su lugar para la cita: un fondo neutro y ropa como para recibirle en la consulta. No se ven fotos de familia ni nombres de personas cercanas. No es un dormitorio. Si no hay otro lugar, la cama no aparece en la imagen.',
          'Si algo de lo que ve le incomoda o le distrae, dígalo, por favor.',
        ],
      },
    },
    source: { of: 'D29: not a bedroom, or the bed not seen; D30a: the background; safeguard E1', read: '2026-11' },
  },
]
