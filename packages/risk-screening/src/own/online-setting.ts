/** Our own questions on where and how somebody takes part in an hour at a distance. No score. */
import type { AskedInstrument } from '../instrument.ts'

/** The online setting: seat, dress, picture, who is near, screen and network. A yes is what the hour needs. */
export const onlineSetting: AskedInstrument = {
  id: 'online-setting',
  version: 1,
  asOf: '2026-11-26',
  title: 'Your place for the hour',
  mode: 'ask',
  construct: 'setting of an hour at a distance',
  timeframe: 'now',
  respondent: 'self',
  licence: { status: 'own', certainty: 'S' },
  loinc: null,
  evidence: [],
  cautions: [
    'It was not studied. It is a list of things to arrange, and says nothing on the person.',
    'The two last questions are asked only of whom a practitioner noted it for, and not as a test.',
  ],
  source: {
    of: 'van Leeson and Hudson Allez, "Undertaking therapeutic work with StopSO clients" (2020), section 8; own words',
    read: '2026-11',
  },
  items: [
    {
      id: 'seat',
      topic: 'seat and not bed',
      words: {
        en: 'Are you sitting on a chair or a sofa, and not in bed?',
        es: '¿Está en una silla o un sofá, y no en la cama?',
      },
    },
    {
      id: 'dress',
      topic: 'dress',
      words: {
        en: 'Are you dressed as you would be to visit us?',
        es: '¿Lleva la ropa que llevaría para venir a vernos?',
      },
    },
    {
      id: 'hands',
      topic: 'hands and upper body',
      words: {
        en: 'Can your hands and your upper body be seen in the picture?',
        es: '¿Se ven sus manos y su torso en la imagen?',
      },
    },
    {
      id: 'alone',
      topic: 'who is near',
      words: {
        en: 'Are you alone where you are, with the door shut?',
        es: '¿No hay nadie más donde está, con la puerta cerrada?',
      },
    },
    {
      id: 'children',
      topic: 'children within hearing',
      words: {
        en: 'Is every child who may be at home out of hearing?',
        es: '¿Cualquier menor que pueda haber en casa está donde no puede oír?',
      },
    },
    {
      id: 'screen',
      topic: 'locked screen',
      words: {
        en: 'Is your device locked for others, and can nobody else see the screen?',
        es: '¿Está su dispositivo bloqueado para otras personas, y nadie más puede ver la pantalla?',
      },
    },
    {
      id: 'network',
      topic: 'private network',
      words: {
        en: 'Are you on a network of your own, and not on an open one?',
        es: '¿Usa una red propia, y no una abierta?',
      },
    },
    {
      id: 'place',
      topic: 'stated place',
      words: {
        en: 'Are you at the place that you stated for today?',
        es: '¿Está en el lugar que indicó para hoy?',
      },
    },
    {
      id: 'child-pictures',
      topic: 'pictures of children',
      onlyWith: 'minor-attraction',
      words: {
        en: 'Are there no pictures of children where you can see them?',
        es: '¿No hay imágenes de menores donde pueda verlas?',
      },
    },
    {
      id: 'animals',
      topic: 'animals in view',
      onlyWith: 'animals',
      words: {
        en: 'Are animals out of the room and out of the picture?',
        es: '¿Están los animales fuera de la habitación y de la imagen?',
      },
    },
  ],
}
