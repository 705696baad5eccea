/** What each finding on the place of an hour says to a practitioner. Own words. */
import type { FindingCode, FindingDeclaration } from './finding.ts'

/** The findings on seat, dress, picture, company, screen, network and place. */
export const PLACE_FINDINGS = {
  'child-in-hearing': {
    words: {
      en: {
        look: 'Before the hour begins, see that no child can hear.',
        why: 'A child may be within hearing.',
      },
      es: {
        look: 'Antes de empezar, asegúrense de que ningún menor pueda oír.',
        why: 'Puede haber un menor que oiga.',
      },
    },
    factors: ['ENV', 'CHI'],
    safeguards: ['K1', 'K4'],
  },
  'others-near': {
    words: {
      en: { look: 'Ask who is near and whether that is all right for both.', why: 'They may not be alone.' },
      es: { look: 'Pregunte quién está cerca y si les parece bien.', why: 'Puede que haya alguien más.' },
    },
    factors: ['ENV'],
    safeguards: ['K1', 'K4'],
  },
  'in-bed': {
    words: {
      en: { look: 'Ask for a chair or a sofa before the hour begins.', why: 'They may be taking part from bed.' },
      es: { look: 'Pida una silla o un sofá antes de empezar.', why: 'Puede que participe desde la cama.' },
    },
    factors: ['ENV', 'ARO'],
    safeguards: ['K2', 'C8'],
  },
  'dress-to-change': {
    words: {
      en: { look: 'Ask them to dress as for a visit; wait while they do.', why: 'Dress may not be as for a visit.' },
      es: {
        look: 'Pida ropa como para una visita, y espere mientras se cambia.',
        why: 'Puede que la ropa no sea como para una visita.',
      },
    },
    factors: ['ENV', 'BND'],
    safeguards: ['C8', 'C1'],
  },
  'hands-out-of-view': {
    words: {
      en: {
        look: 'Ask to set the camera so that hands and upper body are seen.',
        why: 'Hands or upper body may be out of the picture.',
      },
      es: {
        look: 'Pida que la cámara muestre las manos y el torso.',
        why: 'Puede que las manos o el torso no estén en la imagen.',
      },
    },
    factors: ['ENV', 'ARO'],
    safeguards: ['C8', 'K2'],
  },
  'screen-open': {
    words: {
      en: { look: 'Ask who else can see or use the device.', why: 'Somebody else may see the screen.' },
      es: {
        look: 'Pregunte quién más puede ver o usar el dispositivo.',
        why: 'Puede que otra persona vea la pantalla.',
      },
    },
    factors: ['ENV'],
    safeguards: ['K3', 'K1'],
  },
  'network-open': {
    words: {
      en: { look: 'Ask for another network, or another day.', why: 'The network may be open to others.' },
      es: { look: 'Pida otra red, u otro día.', why: 'Puede que la red esté abierta a otras personas.' },
    },
    factors: ['ENV'],
    safeguards: ['T4', 'L2'],
  },
  elsewhere: {
    words: {
      en: {
        look: 'Ask for the address of today before the hour begins.',
        why: 'They may be somewhere else than was stated.',
      },
      es: {
        look: 'Pregunte la dirección de hoy antes de empezar.',
        why: 'Puede que esté en un lugar distinto del indicado.',
      },
    },
    factors: ['ENV'],
    safeguards: ['L1', 'L2'],
  },
  'child-pictures-near': {
    words: {
      en: {
        look: 'Ask to take pictures of children down for the hour; look at your own wall too.',
        why: 'Pictures of children may be in view.',
      },
      es: {
        look: 'Pida quitar durante la cita las imágenes de menores, y mire también su propia pared.',
        why: 'Puede haber imágenes de menores a la vista.',
      },
    },
    factors: ['ENV', 'CHI'],
    safeguards: ['E1', 'A1'],
  },
  'animals-near': {
    words: {
      en: { look: 'Ask for a room without animals; look at your own too.', why: 'Animals may be in view.' },
      es: {
        look: 'Pida una habitación sin animales, y mire también la suya.',
        why: 'Puede haber animales a la vista.',
      },
    },
    factors: ['ENV'],
    safeguards: ['K1', 'A1'],
  },
} as const satisfies Partial<Record<FindingCode, FindingDeclaration>>
