/** Our own short questions on limits, the medium and what helps. No score. */
import type { AskedInstrument } from '../instrument.ts'

/** Limits in short: what was passed, what the medium does, and what helps. */
export const boundaryBrief: AskedInstrument = {
  id: 'boundary-brief',
  version: 1,
  asOf: '2026-11-26',
  title: 'Limits and what helps',
  mode: 'ask',
  construct: 'limits in work at a distance',
  timeframe: null,
  respondent: 'self',
  licence: { status: 'own', certainty: 'S' },
  loinc: null,
  evidence: [],
  cautions: [
    'It was not studied. An answer is a reason to talk, and predicts nothing.',
    'Before it is asked, the client has read what a practitioner must report where they are.',
    'A no may be a no or a wish not to speak of it yet. Neither is held against anybody.',
  ],
  source: {
    of: 'van Leeson and Hudson Allez, "Undertaking therapeutic work with StopSO clients" (2020), sections 1 to 5 and 8; own words',
    read: '2026-11',
  },
  items: [
    {
      id: 'limits',
      topic: 'limits passed',
      words: {
        en: 'Were there times when you went past a limit that someone else had set?',
        es: '¿Hubo momentos en que pasó un límite que otra persona había puesto?',
      },
    },
    {
      id: 'limits-online',
      topic: 'limits passed online',
      words: {
        en: 'Did it happen by chat, camera, messages or pictures?',
        es: '¿Ocurrió por chat, cámara, mensajes o imágenes?',
      },
    },
    {
      id: 'signs',
      topic: 'reading of signs',
      words: {
        en: 'Is it sometimes hard to tell whether someone wants closeness or is only being friendly?',
        es: '¿A veces es difícil saber si alguien quiere cercanía o solo es amable?',
      },
    },
    {
      id: 'device',
      topic: 'arousal with device',
      words: {
        en: 'Does a screen, a camera or a keyboard by itself sometimes arouse you?',
        es: '¿Le excita a veces una pantalla, una cámara o un teclado por sí mismos?',
      },
    },
    {
      id: 'call',
      topic: 'arousal in calls',
      words: {
        en: 'Could a call with your practitioner become arousing for you?',
        es: '¿Podría una llamada con su profesional llegar a excitarle?',
      },
    },
    {
      id: 'contact',
      topic: 'contact outside the way',
      words: {
        en: 'Have you looked for someone who helps you outside the agreed way, or wished to?',
        es: '¿Ha buscado fuera de la vía acordada a alguien que le ayuda, o lo ha deseado?',
      },
    },
    {
      id: 'recording',
      topic: 'recording',
      words: {
        en: 'Have you kept or shared a recording or a picture of someone without their yes?',
        es: '¿Ha guardado o compartido una grabación o una imagen de alguien sin su sí?',
      },
    },
    {
      id: 'harm-soon',
      topic: 'harm soon to others',
      words: {
        en: 'Are you worried that you could harm a child or someone else soon?',
        es: '¿Le preocupa que pueda hacer daño pronto a un menor o a otra persona?',
      },
    },
    {
      id: 'bearable',
      topic: 'whether it is bearable',
      words: {
        en: 'Is what you carry at present bearable for you?',
        es: '¿Puede sobrellevar lo que lleva encima en este momento?',
      },
    },
    {
      id: 'can-say',
      topic: 'saying when it slips',
      words: {
        en: 'Can you say when something becomes difficult or slips?',
        es: '¿Puede decir cuándo algo se vuelve difícil o se tuerce?',
      },
    },
    {
      id: 'written',
      topic: 'rules in writing',
      words: {
        en: 'Would it help you to have rules in writing or in pictures?',
        es: '¿Le ayudaría tener las reglas por escrito o en imágenes?',
      },
    },
    {
      id: 'pauses',
      topic: 'pauses',
      words: {
        en: 'Would pauses, captions or a slower pace help you?',
        es: '¿Le ayudarían pausas, subtítulos o un ritmo más lento?',
      },
    },
    {
      id: 'someone',
      topic: 'someone to reach',
      words: {
        en: 'Is there someone whom you can reach when it becomes hard?',
        es: '¿Hay alguien a quien pueda llamar cuando se pone difícil?',
      },
    },
  ],
}
