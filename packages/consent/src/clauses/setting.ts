/** The setting: how we meet and begin, how we sit, and what we leave aside for the hour. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `setting` about the hour itself; those about the place stand in `SETTING_PLACE`. */
export const SETTING: readonly Clause[] = [
  {
    id: 'setting.how-we-meet',
    version: 1,
    group: 'setting',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Our hour',
        text: [
          'This is an agreement between you and your practitioner. We meet in the way we agreed, by video or by telephone for example, and both of us come on time.',
          'In the app you come to a door and wait. Your practitioner lets you in. Nobody else joins without both of us knowing. You can read this agreement again whenever you wish. If anything changes, it is signed anew.',
        ],
      },
      es: {
        heading: 'Nuestra cita',
        text: [
          'Este es un acuerdo entre usted y su profesional. Nos encontramos de la manera que acordamos, por ejemplo por video o por teléfono, y ambas partes llegamos a la hora.',
          'En la aplicación, usted llega a una puerta y espera. Su profesional le abre. Nadie más entra sin que ambas partes lo sepan. Puede volver a leer este acuerdo cuando lo desee. Si algo cambia, se firma de nuevo.',
        ],
      },
    },
    source: { of: 'D3a: how we work, stated at the outset; D21: what to expect is said first', read: '2026-11' },
  },
  {
    id: 'setting.how-we-start',
    version: 1,
    group: 'setting',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['video'],
    safeguards: ['T1'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'How we start',
        text: [
          'The camera stays off until both of us have gone through the preparation and this agreement is signed.',
          'The preparation is short. It asks, for example, where you are and whether you can speak freely. Take the time you need. If something is not possible today, say so, and we will see together what is.',
        ],
      },
      es: {
        heading: 'Cómo empezamos',
        text: [
          'La cámara permanece apagada hasta que ambas partes hayan pasado por la preparación y este acuerdo esté firmado.',
          'La preparación es breve. Pregunta, por ejemplo, dónde está usted y si puede hablar con libertad. Tómese el tiempo que necesite. Si hoy algo no es posible, dígalo, y veremos en conjunto qué se puede hacer.',
        ],
      },
    },
    source: { of: 'Safeguard T1: no camera before the check and the consent', read: '2026-11' },
  },
  {
    id: 'setting.seated-and-seen',
    version: 1,
    group: 'setting',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: ['video'],
    safeguards: ['K2', 'C8'],
    purpose: null,
    parameters: {
      cameraOff: { kind: 'count', unit: 'minutes', least: 1, most: 15 },
    },
    words: {
      en: {
        heading: 'How we sit, and the camera',
        text: [
          'Please sit on a chair and not on a bed, dressed as for a visit, with light on your face. Unless we agreed otherwise, your upper body and your hands are in the picture. Your practitioner does the same.',
          'Either of us may turn the camera off. Then we say why. After {cameraOff} without a picture, your practitioner asks how you are, and we decide together how to go on. A connection that fails is not held against you.',
        ],
      },
      es: {
        heading: 'Cómo nos sentamos, y la cámara',
        text: [
          'Siéntese, por favor, en una silla y no en la cama, con ropa como para una visita y con luz en la cara. Si no acordamos otra cosa, la parte superior del cuerpo y las manos están en la imagen. Su profesional hace lo mismo.',
          'Cualquiera de las partes puede apagar la cámara. Entonces decimos por qué. Después de {cameraOff} sin imagen, su profesional le pregunta cómo está, y decidimos en conjunto cómo seguir. Nadie le tomará a mal que falle la conexión.',
        ],
      },
    },
    source: { of: 'D34 to D37: dress, chair and picture; safeguards K2 and C8: a camera that is off', read: '2026-11' },
  },
  {
    id: 'setting.one-screen',
    version: 1,
    group: 'setting',
    subjects: SUBJECT_ROLES,
    binds: 'subject',
    modalities: null,
    safeguards: ['K3'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'One screen only',
        text: [
          'For our hour, please use the device we agreed on and no other. Close other windows and apps, and turn off notifications. It is easier then to stay with what we talk about, and private things are less likely to appear by accident.',
          'If you do not know how to do this, say so. We will help you.',
        ],
      },
      es: {
        heading: 'Una sola pantalla',
        text: [
          'Para nuestra cita, use por favor el dispositivo que acordamos y ningún otro. Cierre las demás ventanas y aplicaciones y desactive las notificaciones. Así es más fácil seguir con lo que hablamos, y menos probable que aparezca algo privado sin querer.',
          'Si no sabe cómo hacerlo, dígalo. Le ayudaremos.',
        ],
      },
    },
    source: { of: 'Safeguard K3: the agreed device alone', read: '2026-11' },
  },
  {
    id: 'setting.sober',
    version: 1,
    group: 'setting',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['C9', 'M5'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'With a clear head',
        text: [
          'Neither of us drinks alcohol or takes drugs before the hour. Medicine that was prescribed is not meant by this.',
          'If it has happened, we say so. First we see that everyone is safe. Then we find another hour together. Care is not refused because of it: another day is better than no care.',
        ],
      },
      es: {
        heading: 'Con la mente despejada',
        text: [
          'Ninguna de las partes toma alcohol ni drogas antes de la cita. Esto no se refiere a los medicamentos recetados.',
          'Si ha ocurrido, lo decimos. Primero vemos que nadie esté en peligro. Después buscamos otra cita en conjunto. No se niega la atención por eso: es mejor otro día que quedarse sin ella.',
        ],
      },
    },
    source: { of: 'Safeguards C9 and M5: no alcohol or drugs, and another day instead of no care', read: '2026-11' },
  },
]
